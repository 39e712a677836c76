import { expect, test } from 'vitest';
import { seededRandom } from '../../../../tests/chance/seeded-random.ts';
import { dayMinutes, hourMinutes, startOf, weekMinutes } from '../totals/periods.ts';
import { coverByDays } from './cover-by-days.ts';

const { below } = seededRandom(3);

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;
const kept = {
  periods: [weekMinutes, dayMinutes, hourMinutes],
  wholeDays: Date.UTC(2026, 4, 26),
  wholeWeeks: Date.UTC(2026, 4, 22),
};

test('what is added and taken away comes to the span, of days and weeks while they are whole', () => {
  // What lies between two moments, as something that only the right moments give.
  const mark = (at: number) => (at * 7919) % 1_000_003;
  let taken = 0;
  let weeks = 0;
  for (let round = 0; round < 2000; round += 1) {
    const from = Date.UTC(2026, 4, 1) + below(25 * dayMs);
    const to = from + below([hourMs, dayMs, 28 * dayMs][round % 3] ?? dayMs);
    const parts = coverByDays({ from, to }, kept);
    const sum = parts.reduce(
      (all, { start, end, sign }) => all + sign * (mark(end) - mark(start)),
      0,
    );
    expect(sum).toBe(mark(to) - mark(from));
    for (const { minutes, start, end, sign } of parts) {
      expect(end).toBeGreaterThan(start);
      if (minutes !== null) {
        expect([startOf(start, minutes), startOf(end, minutes)]).toEqual([start, end]);
      }
      if (minutes === dayMinutes) expect(end).toBeLessThanOrEqual(kept.wholeDays);
      if (minutes === weekMinutes) expect(end).toBeLessThanOrEqual(kept.wholeWeeks);
      weeks += minutes === weekMinutes ? 1 : 0;
      taken += sign === -1 ? 1 : 0;
    }
  }
  expect(taken).toBeGreaterThan(500);
  expect(weeks).toBeGreaterThan(100);
});

test.each([
  ['UTC', 0, [[dayMinutes, 168, 1]]],
  [
    'Asia/Kolkata',
    -5.5,
    [
      [null, 0.5, 1],
      [hourMinutes, 5, 1],
      [dayMinutes, 168, 1],
      [null, 0.5, -1],
      [hourMinutes, 5, -1],
    ],
  ],
  [
    'Pacific/Auckland',
    12,
    [
      [hourMinutes, 12, 1],
      [dayMinutes, 168, 1],
      [hourMinutes, 12, -1],
    ],
  ],
])('makes a week of %s of days and of the hours beside them', (_zone, hours, expected) => {
  // A Friday.
  const from = Date.UTC(2026, 4, 1) + hours * hourMs;
  const parts = coverByDays({ from, to: from + 7 * dayMs }, kept);
  expect(
    parts.map(({ minutes, start, end, sign }) => [minutes, (end - start) / hourMs, sign]),
  ).toEqual(expected);
});

test('makes thirty days of whole weeks and of the days beside them', () => {
  const from = Date.UTC(2026, 3, 20);
  const parts = coverByDays({ from, to: from + 30 * dayMs }, kept);
  expect(parts.map(({ minutes, start, end }) => [minutes, (end - start) / dayMs])).toEqual([
    [dayMinutes, 3],
    [weekMinutes, 21],
    [dayMinutes, 6],
  ]);
});

test.each([
  ['a few hours of a day', 10, 14],
  ['a day that is not over', 25 * 24, 26 * 24 + 20],
])('takes nothing of %s away', (_name, from, to) => {
  const start = Date.UTC(2026, 4, 1);
  const span = { from: start + from * hourMs, to: start + to * hourMs };
  expect(coverByDays(span, kept).filter(({ sign }) => sign === -1)).toEqual([]);
});
