import { expect, test } from 'vitest';
import { budgetOf, budgetText } from './budget.ts';

const twenty = Array.from({ length: 20 }, (_, index) => 20 - index);

test('a target is met where nineteen of twenty are below it', () => {
  expect(budgetOf(twenty, 20)).toEqual({ median: 10.5, p95: 19, met: true });
  expect(budgetOf(twenty, 19)).toEqual({ median: 10.5, p95: 19, met: false });
});

test.each([
  [20, 'median 10.5 ms, p95 19.0 ms; target 20 ms: met'],
  [19, 'median 10.5 ms, p95 19.0 ms; target 19 ms: met by the median alone'],
  [10, 'median 10.5 ms, p95 19.0 ms; target 10 ms: not met'],
])('with a target of %d ms says %j', (most, text) => {
  expect(budgetText(twenty, most)).toBe(text);
});

test('without times nothing is met', () => {
  expect(budgetOf([], 10).met).toBe(false);
});
