import { expect, test } from 'vitest';
import { median, percentile, spreadOf } from './spread.ts';

const hundred = Array.from({ length: 100 }, (_, index) => index + 1);

test.each([
  [hundred, 0.5, 50],
  [hundred, 0.99, 99],
  [hundred, 0.999, 100],
  [hundred, 1, 100],
  [hundred, 0, 1],
  [[7], 0.5, 7],
  [[1, 2, 3, 4], 0.5, 2],
  [[1, 2, 3, 4], 0.51, 3],
])('of %j the share %d does not exceed %d', (sorted, share, expected) => {
  expect(percentile(sorted, share)).toBe(expected);
});

test('has no percentile of nothing', () => {
  expect(percentile([], 0.5)).toBeNaN();
});

test.each([
  [[3, 1, 2], 2],
  [[4, 1, 3, 2], 2.5],
  [[5], 5],
])('the median of %j is %d', (values, expected) => {
  expect(median(values)).toBe(expected);
});

test('spreads over least, middle and greatest, and leaves the values in their order', () => {
  const values = [3, 1, 2];
  expect(spreadOf(values)).toEqual({ min: 1, median: 2, max: 3 });
  expect(values).toEqual([3, 1, 2]);
});
