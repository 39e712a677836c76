import { startOf } from '../totals/periods.ts';

/** A part of a span: whole periods of so many minutes, or what is left over at its ends. */
export interface SpanPart {
  /** null: less than the shortest period, so that rows have to be counted. */
  readonly minutes: number | null;
  /** Milliseconds since the epoch, inclusive. */
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
}

const minuteMs = 60_000;

/** Cuts a span into whole periods, the longest kind first, and what is left over at its ends. */
export function coverSpan(
  start: number,
  end: number,
  periods: readonly number[],
): readonly SpanPart[] {
  if (start >= end) return [];
  const [minutes, ...shorter] = periods;
  if (minutes === undefined) return [{ minutes: null, start, end }];
  const first = startOf(start + minutes * minuteMs - 1, minutes);
  const last = startOf(end, minutes);
  if (first >= last) return coverSpan(start, end, shorter);
  return [
    ...coverSpan(start, first, shorter),
    { minutes, start: first, end: last },
    ...coverSpan(last, end, shorter),
  ];
}
