import { expect, test } from 'vitest';
import { rowAfterKey } from './row-keys.ts';

test.each([
  ['ArrowDown', 3, 4],
  ['ArrowDown', 9, 9],
  ['ArrowUp', 3, 2],
  ['ArrowUp', 0, 0],
  ['Home', 7, 0],
  ['End', 0, 9],
])('of ten rows %s leads from %d to %d', (key, from, to) => {
  expect(rowAfterKey(key, { from, count: 10 })).toBe(to);
});

test.each(['Enter', 'a', 'ArrowLeft', 'toString'])('%s leads to none', (key) => {
  expect(rowAfterKey(key, { from: 3, count: 10 })).toBeNull();
});
