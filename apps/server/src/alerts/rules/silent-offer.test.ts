import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Arrivals, findSilence } from './silent-offer.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
/** A Monday, midnight. */
const monday = Date.UTC(2030, 0, 7);

/** What came in each hour of some days from that Monday on. */
function past(days: number, countAt: (hour: number, day: number) => number): Arrivals[] {
  return Array.from({ length: days * 24 }, (_, index) => ({
    startsAt: monday + index * hourMs,
    count: countAt(index % 24, Math.floor(index / 24)),
  }));
}

test('tells silence by what came in the same hours before', () => {
  const hours = past(4, () => 10);
  const since = monday + 4 * dayMs;
  expect(findSilence(hours, since + 2 * hourMs)).toEqual({ since, expected: 20 });
  expect(findSilence(hours, since + 3 * hourMs + 1)).toEqual({ since, expected: 30 });
});

test.each([
  ['nothing was ever heard', [], monday + 4 * dayMs],
  ['it is silent for less than two hours', past(4, () => 1000), monday + 4 * dayMs + 1.9 * hourMs],
  ['its past is shorter than three days', past(2, () => 1000), monday + 3 * dayMs],
  ['too few were to come', past(8, () => 1), monday + 8 * dayMs + 11 * hourMs],
  ['it has only had hours without any', past(8, () => 0), monday + 9 * dayMs],
] as const)('finds none where %s', (_why, hours, now) => {
  expect(findSilence(hours, now)).toBeNull();
});

test('a night is no silence where nights are quiet', () => {
  const hours = past(7, (hour) => (hour >= 8 && hour < 20 ? 30 : 0));
  const evening = monday + 6 * dayMs + 20 * hourMs;
  expect(findSilence(hours, evening + 12 * hourMs)).toBeNull();
  expect(findSilence(hours, evening + 13 * hourMs)).toMatchObject({ expected: 30 });
});

test('a weekend is no silence where weekends are quiet', () => {
  const hours = past(12, (_hour, day) => (day % 7 < 5 ? 30 : 0));
  const friday = monday + 12 * dayMs;
  expect(findSilence(hours, friday + 2 * dayMs)).toBeNull();
  expect(findSilence(hours, friday + 2 * dayMs + 2 * hourMs)).toMatchObject({ expected: 50 });
});

test('an offer that speaks is never silent, and more silence never expects less', () => {
  const counts = fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 24, maxLength: 400 });
  fc.assert(
    fc.property(counts, fc.integer({ min: 0, max: 72 }), (array, silent) => {
      const hours = array.map((count, index) => ({ startsAt: monday + index * hourMs, count }));
      const last = hours.findLast(({ count }) => count > 0);
      if (last === undefined) return;
      const since = last.startsAt + hourMs;
      expect(findSilence(hours, since)).toBeNull();
      const now = since + silent * hourMs;
      const [found, later] = [findSilence(hours, now), findSilence(hours, now + hourMs)];
      expect(later?.expected ?? 0).toBeGreaterThanOrEqual(found?.expected ?? 0);
    }),
  );
});
