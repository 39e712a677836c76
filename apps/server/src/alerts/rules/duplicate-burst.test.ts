import { expect, test } from 'vitest';
import { findBurst } from './duplicate-burst.ts';

test.each([
  ['many more than usual', 60, 70, 84, { duplicates: 60, usual: 1 }],
  ['nothing but duplicates', 30, 0, 0, { duplicates: 30, usual: 0 }],
  ['too few', 29, 0, 0, null],
  ['as many as usual', 100, 100, 84 * 21, null],
  ['a small part of what comes', 100, 301, 0, null],
  ['just a quarter of what comes', 100, 300, 0, { duplicates: 100, usual: 0 }],
] as const)('%s', (_what, duplicates, recorded, duplicatesBefore, found) => {
  expect(findBurst({ duplicates, recorded, duplicatesBefore })).toEqual(found);
});
