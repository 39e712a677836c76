import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editDistance } from './edit-distance.ts';

test.each([
  ['', '', 0],
  ['a', '', 1],
  ['abc', 'abc', 0],
  ['abc', 'acb', 1],
  ['abc', 'axc', 1],
  ['abcd', 'bacdx', 2],
  ['kitten', 'sitting', 3],
])('%j is as far from %j as %i edits', (left, right, distance) => {
  expect(editDistance(left, right, 3)).toBe(distance);
});

/** The whole table, written as the definition says. */
function plainly(left: string, right: string): number {
  const distance = (i: number, j: number): number => {
    if (i === 0 || j === 0) return i + j;
    const swapped = i > 1 && j > 1 && left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1];
    return Math.min(
      distance(i - 1, j) + 1,
      distance(i, j - 1) + 1,
      distance(i - 1, j - 1) + (left[i - 1] === right[j - 1] ? 0 : 1),
      swapped ? distance(i - 2, j - 2) + 1 : Infinity,
    );
  };
  return distance(left.length, right.length);
}

test('equals the whole table up to the limit', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });
  fc.assert(
    fc.property(word, word, fc.nat(4), (left, right, limit) => {
      expect(editDistance(left, right, limit)).toBe(Math.min(plainly(left, right), limit + 1));
    }),
  );
});
