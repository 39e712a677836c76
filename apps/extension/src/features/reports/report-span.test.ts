import { expect, test } from 'vitest';

import { dateIn, daysOf, spanBefore, spanOf } from './report-span.ts';

test.each([
  ['today', '2026-03-29', '2026-03-30'],
  ['week', '2026-03-23', '2026-03-30'],
  ['month', '2026-02-28', '2026-03-30'],
  ['this_month', '2026-03-01', '2026-03-30'],
  ['last_month', '2026-02-01', '2026-03-01'],
] as const)('%s, seen from 29 March, begins on %s and ends before %s', (id, from, to) => {
  expect(spanOf(id, '2026-03-29')).toEqual({ from, to });
});

test('last month, seen from January, is the December before', () => {
  expect(spanOf('last_month', '2026-01-15')).toEqual({ from: '2025-12-01', to: '2026-01-01' });
});

test('the period before has as many days, over a month’s end and a change of the clock', () => {
  expect(spanBefore({ from: '2026-03-23', to: '2026-03-30' })).toEqual({
    from: '2026-03-16',
    to: '2026-03-23',
  });
  expect(daysOf({ from: '2026-03-28', to: '2026-03-31' })).toEqual([
    '2026-03-28',
    '2026-03-29',
    '2026-03-30',
  ]);
});

test('a date is that of its time zone', () => {
  const moment = new Date('2026-03-29T23:30:00Z');
  expect(dateIn('UTC', moment)).toBe('2026-03-29');
  expect(dateIn('Asia/Tokyo', moment)).toBe('2026-03-30');
});
