import { expect, test } from 'vitest';
import { seededRandom } from '../../../../tests/chance/seeded-random.ts';
import { dayMinutes, quarterHourMinutes, startOf } from '../totals/periods.ts';
import { coverDays, type DayPart } from './cover-days.ts';
import { daysBetween } from './day-bounds.ts';

const { below } = seededRandom(2);

const dayMs = 86_400_000;
const quarterMs = quarterHourMinutes * 60_000;
const periods = [dayMinutes, quarterHourMinutes];

/** What lies between two moments, as something that only the right moments give. */
function amount({ start, end }: { readonly start: number; readonly end: number }): number {
  const mark = (at: number) => (at * 7919) % 1_000_003;
  return mark(end) - mark(start);
}

function amountOf(date: string, parts: readonly DayPart[]): number {
  return parts.reduce(
    (sum, { part, addTo, takeFrom }) =>
      sum + (addTo === date ? amount(part) : 0) - (takeFrom === date ? amount(part) : 0),
    0,
  );
}

test.each([
  'UTC',
  'Asia/Kolkata',
  'Europe/Berlin',
  'America/New_York',
  'Pacific/Auckland',
  'Pacific/Kiritimati',
  'Pacific/Apia',
])('what is added and taken away comes to the days of %s', (timeZone) => {
  for (let round = 0; round < 200; round += 1) {
    // Some of the spans hold changes of the clocks, and the day that Samoa skipped.
    const from = Date.UTC(2011, 11, 20) + below(100 * dayMs);
    const days = daysBetween(from, from + below(12 * dayMs), timeZone);
    const wholeDays = startOf(from + below(14 * dayMs), dayMinutes);
    const parts = coverDays(days, { periods, wholeDays, wholeWeeks: 0 });
    for (const day of days) expect(amountOf(day.date, parts)).toBe(amount(day));
    for (const { part, ...dates } of parts) {
      const { minutes, start, end } = part;
      expect(end).toBeGreaterThan(start);
      expect(Object.keys(dates).length).toBeGreaterThan(0);
      if (minutes !== null) {
        expect([startOf(start, minutes), startOf(end, minutes)]).toEqual([start, end]);
      }
      if (minutes === dayMinutes) expect(end).toBeLessThanOrEqual(wholeDays);
    }
  }
});

test.each([
  ['UTC', 0],
  ['Europe/Berlin', 8 * 4],
  ['America/New_York', 8 * 20],
  ['Asia/Kolkata', 8 * 22],
  ['Asia/Tokyo', 8 * 36],
  ['Asia/Kamchatka', 8 * 48],
  ['Pacific/Auckland', 8 * 44],
])('a week of %s takes %i quarter hours of its 672', (timeZone, expected) => {
  const from = Date.UTC(2026, 0, 4);
  const days = daysBetween(from, from + 9 * dayMs, timeZone).slice(1, 8);
  expect(days.map(({ start, end }) => end - start)).toEqual(Array(7).fill(dayMs));
  const quarterHours = (wholeDays: number) =>
    coverDays(days, { periods, wholeDays, wholeWeeks: 0 })
      .filter(({ part }) => part.minutes === quarterHourMinutes)
      .reduce((sum, { part }) => sum + (part.end - part.start) / quarterMs, 0);
  expect(quarterHours(from + 20 * dayMs)).toBe(expected);
  // As long as no day is whole there are the quarter hours alone.
  expect(quarterHours(from)).toBe(672);
});

test('a short part of a day is not made of the whole of it', () => {
  const noon = Date.UTC(2026, 0, 4, 12);
  const days = [{ date: '2026-01-04', start: noon - quarterMs, end: noon + quarterMs }];
  expect(coverDays(days, { periods, wholeDays: noon + 9 * dayMs, wholeWeeks: 0 })).toEqual([
    {
      part: { minutes: quarterHourMinutes, start: noon - quarterMs, end: noon + quarterMs },
      addTo: '2026-01-04',
    },
  ]);
});
