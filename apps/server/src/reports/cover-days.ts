import { coverByDays, type Kept } from './cover-by-days.ts';
import type { SpanPart } from './cover-span.ts';
import type { DayBounds } from './day-bounds.ts';

/** A part that is read for a report by day, and the dates that it is added to and taken from. */
export interface DayPart {
  readonly part: SpanPart;
  readonly addTo?: string;
  readonly takeFrom?: string;
}

/**
 * Covers each day of a time zone by days of UTC and what lies beside them. Two days share the midnight
 * between them, and what one of them is given there is taken from the other: it is read once.
 */
export function coverDays(days: readonly DayBounds[], kept: Kept): readonly DayPart[] {
  const parts = new Map<string, DayPart>();
  for (const { date, start, end } of days) {
    for (const { sign, ...part } of coverByDays({ from: start, to: end }, kept)) {
      const key = [part.minutes, part.start, part.end].join(' ');
      const share = sign === 1 ? { addTo: date } : { takeFrom: date };
      parts.set(key, { ...parts.get(key), part, ...share });
    }
  }
  return [...parts.values()];
}
