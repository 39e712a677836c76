import { expect, test } from 'vitest';

import { withErrors } from './tab-errors.ts';

test('a tab is remembered while it has errors', () => {
  expect(withErrors({ 1: 2 }, 3, 4)).toEqual({ 1: 2, 3: 4 });
  expect(withErrors({ 1: 2, 3: 4 }, 3, 1)).toEqual({ 1: 2, 3: 1 });
  expect(withErrors({ 1: 2, 3: 4 }, 3, 0)).toEqual({ 1: 2 });
});
