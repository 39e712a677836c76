import type { Severity, Span } from '@trackside/core';
import { expect, it } from 'vitest';
import { highlightPieces } from './highlight-pieces.ts';

const finding = (severity: Severity, ...span: Span | []) =>
  span.length === 0 ? { severity } : { severity, span };

it.each([
  ['nothing', [], ['abcdef:null']],
  ['a finding without a place', [finding('error')], ['abcdef:null']],
  ['one place', [finding('error', 1, 3)], ['a:null', 'bc:error', 'def:null']],
  ['an empty place', [finding('error', 2, 2)], ['ab:null', 'cdef:null']],
  [
    'places that overlap, the worst on top',
    [finding('warning', 0, 4), finding('error', 2, 6)],
    ['ab:warning', 'cd:error', 'ef:error'],
  ],
  [
    'the same place twice',
    [finding('info', 0, 2), finding('warning', 0, 2)],
    ['ab:warning', 'cdef:null'],
  ],
  ['a place beyond the end', [finding('error', 4, 99)], ['abcd:null', 'ef:error']],
])('marks %s', (_, findings, pieces) => {
  expect(
    highlightPieces('abcdef', findings).map(({ text, severity }) => `${text}:${severity}`),
  ).toEqual(pieces);
});

it('gives an empty text no piece', () => {
  expect(highlightPieces('', [finding('error', 0, 0)])).toEqual([]);
});
