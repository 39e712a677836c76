import { expect, test } from 'vitest';
import { assertVerdicts } from './assert-verdicts.ts';

const before = new Map([['recorded', 100]]);
const sent = { conversion: 40, event: 50, duplicate: 5, held: 5 };
const after = (recorded: number, held: number) =>
  new Map([
    ['recorded', recorded],
    ['duplicate', 5],
    ['held', held],
  ]);

test('is content when every request has its verdict', () => {
  expect(() => assertVerdicts({ before, after: after(190, 5), sent, inDoubt: 0 })).not.toThrow();
});

test('fails when an event came before its conversion', () => {
  const held = { before, after: after(189, 6), sent, inDoubt: 0 };
  expect(() => assertVerdicts(held)).toThrow('90 requests were made to be recorded, but 89 are');
});

test('lets what was in flight at a run’s end be either', () => {
  expect(() => assertVerdicts({ before, after: after(189, 6), sent, inDoubt: 1 })).not.toThrow();
});

test('fails when anything was refused', () => {
  const refused = new Map([...after(190, 5), ['refused', 1]]);
  expect(() => assertVerdicts({ before, after: refused, sent, inDoubt: 0 })).toThrow('refused');
});
