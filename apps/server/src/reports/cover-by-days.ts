import { dayMinutes } from '../totals/periods.ts';
import { coverSpan, type SpanPart } from './cover-span.ts';
import type { ReportSpan } from './report-span.ts';

/** A part that is added to a span, or that lies beside it and is taken away again. */
export interface SignedPart extends SpanPart {
  readonly sign: 1 | -1;
}

/** What a span may be made of. */
export interface Kept {
  /** The lengths in minutes of the periods that may be used, the longest first. */
  readonly periods: readonly number[];
  /** Days (UTC) are used before this moment: milliseconds since the epoch. */
  readonly wholeDays: number;
  /** Weeks that are over by then are used: milliseconds since the epoch. */
  readonly wholeWeeks: number;
}

const dayMs = dayMinutes * 60_000;

/**
 * Covers a span by the days (UTC) that it shares most of its hours with, as weeks where these may be used,
 * and by shorter periods between its ends and the midnights next to them: what the span begins before its
 * first day or ends after its last is added, what it does not share with them is taken away. So no end
 * costs more than half a day. Without days where shorter periods are less to read.
 */
export function coverByDays(span: ReportSpan, kept: Kept): SignedPart[] {
  const { periods, wholeDays, wholeWeeks } = kept;
  const { from, to } = span;
  const shorter = periods.filter((minutes) => minutes < dayMinutes);
  const longer = periods.filter((minutes) => minutes >= dayMinutes);
  const between = (start: number, end: number): SignedPart[] => [
    ...coverSpan(start, end, shorter).map((part) => ({ ...part, sign: 1 as const })),
    ...coverSpan(end, start, shorter).map((part) => ({ ...part, sign: -1 as const })),
  ];
  const first = nearestMidnight(from);
  const last = Math.min(nearestMidnight(to), wholeDays);
  const beside = Math.abs(from - first) + Math.abs(to - last);
  if (!periods.includes(dayMinutes) || first >= last || beside > to - from)
    return between(from, to);
  const weeksEnd = Math.min(last, wholeWeeks);
  return [
    ...between(from, first),
    ...[
      ...coverSpan(first, weeksEnd, longer),
      ...coverSpan(Math.max(first, weeksEnd), last, [dayMinutes]),
    ].map((part) => ({ ...part, sign: 1 as const })),
    ...between(last, to),
  ];
}

/** Of UTC. */
function nearestMidnight(at: number): number {
  return Math.round(at / dayMs) * dayMs;
}
