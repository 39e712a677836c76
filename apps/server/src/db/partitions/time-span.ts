export const dayMs = 86_400_000;

/** From a moment on and until before another one; milliseconds since the epoch. */
export interface TimeSpan {
  readonly start: number;
  readonly end: number;
}

/** The beginning of a moment's day in UTC. */
export function startOfDay(at: number): number {
  return at - (at % dayMs);
}

/** What is kept for a number of days lies in so many partitions; for ever: each holds about a month. */
const partitionsKept = 8;
const daysOfAMonth = 30;

/** How many days a partition is made for where postbacks are kept for so many; undefined: for ever. */
export function partitionDays(keepRawDays: number | undefined): number {
  return keepRawDays === undefined ? daysOfAMonth : Math.ceil(keepRawDays / partitionsKept);
}

export interface Coverage {
  /** The spans that are there already; none overlaps another. */
  readonly existing: readonly TimeSpan[];
  /** What has to be covered: from the beginning of that day on. */
  readonly from: number;
  readonly until: number;
  /** How many days a span has, if no other one begins within them. */
  readonly days: number;
}

/** The spans that are missing, in order: whole days in UTC, from the end of what is there. */
export function missingSpans({ existing, from, until, days }: Coverage): TimeSpan[] {
  const missing: TimeSpan[] = [];
  let start = startOfDay(from);
  while (start < until) {
    const at = start;
    const there = existing.find((span) => span.start <= at && at < span.end);
    if (there === undefined) {
      const later = existing.filter((span) => span.start > at).map((span) => span.start);
      const end = Math.min(at + days * dayMs, ...later);
      missing.push({ start, end });
      start = end;
    } else {
      start = there.end;
    }
  }
  return missing;
}
