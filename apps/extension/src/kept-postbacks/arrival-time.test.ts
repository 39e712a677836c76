import { expect, test } from 'vitest';

import { arrivalTime } from './arrival-time.ts';

const now = new Date(2026, 3, 5, 18, 0, 0);

test('shows the time alone on the same day', () => {
  expect(arrivalTime(new Date(2026, 3, 5, 7, 8, 9).toISOString(), now, 'en-GB')).toBe('07:08:09');
});

test('shows the day for older ones', () => {
  expect(arrivalTime(new Date(2026, 3, 4, 23, 59, 1).toISOString(), now, 'en-GB')).toBe(
    '04 Apr, 23:59',
  );
});
