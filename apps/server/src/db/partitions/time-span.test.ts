import { expect, test } from 'vitest';
import { dayMs, missingSpans, partitionDays } from './time-span.ts';

const day = (number: number) => Date.UTC(2030, 0, number);
const span = (first: number, end: number) => ({ start: day(first), end: day(end) });

test.each([
  [1, 1],
  [8, 1],
  [9, 2],
  [30, 4],
  [90, 12],
  [36_500, 4563],
  [undefined, 30],
])('postbacks that are kept for %s days lie in partitions of %s', (kept, days) => {
  expect(partitionDays(kept)).toBe(days);
});

test('an empty table is covered by whole days from today’s beginning until all is covered', () => {
  const from = day(5) + 13 * 3_600_000;
  expect(missingSpans({ existing: [], from, until: from + 8 * dayMs, days: 4 })).toEqual([
    span(5, 9),
    span(9, 13),
    span(13, 17),
  ]);
});

test('what is there stays, whatever its length, and the next begins with its end', () => {
  const existing = [span(1, 4), span(4, 20)];
  expect(missingSpans({ existing, from: day(6), until: day(21), days: 1 })).toEqual([span(20, 21)]);
  expect(missingSpans({ existing, from: day(6), until: day(20), days: 1 })).toEqual([]);
});

test('a gap is filled up to what comes after it, and what is far away covers nothing of it', () => {
  const existing = [span(7, 9), span(200, 300)];
  expect(missingSpans({ existing, from: day(5), until: day(12), days: 4 })).toEqual([
    span(5, 7),
    span(9, 13),
  ]);
});
