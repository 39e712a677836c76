import { expect, test } from 'vitest';
import { daysBetween, isTimeZone, startOfDay } from './day-bounds.ts';

test.each([
  ['UTC', '2026-03-29', '2026-03-29T00:00:00.000Z', 24],
  ['Europe/Berlin', '2026-03-28', '2026-03-27T23:00:00.000Z', 24],
  ['Europe/Berlin', '2026-03-29', '2026-03-28T23:00:00.000Z', 23],
  ['Europe/Berlin', '2026-10-25', '2026-10-24T22:00:00.000Z', 25],
  ['America/New_York', '2026-11-01', '2026-11-01T04:00:00.000Z', 25],
  ['Asia/Kathmandu', '2026-01-01', '2025-12-31T18:15:00.000Z', 24],
  ['Pacific/Kiritimati', '2026-01-01', '2025-12-31T10:00:00.000Z', 24],
  // Midnight did not exist: the day began at one o'clock.
  ['America/Sao_Paulo', '2018-11-04', '2018-11-04T03:00:00.000Z', 23],
  // Midnight came twice: the hour before it was told again.
  ['America/Sao_Paulo', '2018-02-17', '2018-02-17T02:00:00.000Z', 25],
])('knows when %s has its %s', (timeZone, date, start, hours) => {
  expect(new Date(startOfDay(date, timeZone)).toISOString()).toBe(start);
  const at = Date.parse(start);
  const [day] = daysBetween(at, at + 30 * 3_600_000, timeZone);
  expect(day).toEqual({ date, start: at, end: at + hours * 3_600_000 });
});

test('skips the day that Samoa skipped, and cuts days to the span', () => {
  const from = Date.parse('2011-12-30T00:00:00Z');
  const to = Date.parse('2011-12-31T00:00:00Z');
  expect(daysBetween(from, to, 'Pacific/Apia')).toEqual([
    { date: '2011-12-29', start: from, end: Date.parse('2011-12-30T10:00:00Z') },
    { date: '2011-12-31', start: Date.parse('2011-12-30T10:00:00Z'), end: to },
  ]);
  expect(daysBetween(from, from, 'UTC')).toEqual([]);
});

test.each([
  ['Europe/Berlin', true],
  ['UTC', true],
  ['Mars/Base', false],
  ['', false],
])('takes %j for a time zone: %j', (name, expected) => {
  expect(isTimeZone(name)).toBe(expected);
});
