import { expect, it } from 'vitest';
import { piecesOfEvent, piecesOfNearMiss } from './name-pieces.ts';

it.each([
  ['af_level', 'af_level ', 'blank', '␣', null],
  ['af_level', 'af_Level', 'case', 'L', null],
  ['purchase', 'pur\u0441hase', 'lookalike', '\u0441', 'U+0441'],
  ['sign up', 'sign\u00A0up', 'blank', '␣', 'U+00A0'],
])('marks where %j and %j part', (configured, observed, kind, text, codePoint) => {
  const marked = piecesOfNearMiss(configured, observed).filter((piece) => piece.kind !== 'same');
  expect(marked).toEqual([{ kind, text, codePoint }]);
});

it.each([
  ['af_level', 'af_Level', [['case', 'l']]],
  ['af_level ', 'af_level', [['blank', '␣']]],
  ['af_level', 'af_level ', [['missing', '␣']]],
  ['af_levels', 'af_level', [['extra', 's']]],
])('marks in the event %j what %j has otherwise', (configured, observed, expected) => {
  const pieces = piecesOfEvent(configured, observed);
  const marked = pieces.filter(({ kind }) => kind !== 'same');
  expect(marked.map(({ kind, text }) => [kind, text])).toEqual(expected);
});
