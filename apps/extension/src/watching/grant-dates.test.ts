import { expect, test } from 'vitest';

import { withGranted, withoutGranted } from './grant-dates.ts';

test('a pattern has the date on which it was first given', () => {
  expect(withGranted({ a: 1 }, ['a', 'b'], 2)).toEqual({ a: 1, b: 2 });
});

test('a pattern that was taken away has none', () => {
  expect(withoutGranted({ a: 1, b: 2 }, ['a', 'c'])).toEqual({ b: 2 });
});
