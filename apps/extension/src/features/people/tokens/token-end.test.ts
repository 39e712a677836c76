import { expect, test } from 'vitest';

import { tokenDays, tokenEnd } from './token-end.ts';

test('a token ends so many days from now, or never', () => {
  const now = Date.UTC(2030, 0, 1);
  expect(tokenDays.map((days) => tokenEnd(days, now))).toEqual([
    '2030-01-08T00:00:00.000Z',
    '2030-01-31T00:00:00.000Z',
    '2030-04-01T00:00:00.000Z',
    '2031-01-01T00:00:00.000Z',
    null,
  ]);
});
