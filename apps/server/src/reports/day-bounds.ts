/** A day in a time zone: from its first moment until the next day's. */
export interface DayBounds {
  /** `2026-03-29`. */
  readonly date: string;
  /** Milliseconds since the epoch, inclusive. */
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
}

const secondMs = 1000;
const dayMs = 86_400_000;

/** No zone is further from UTC than 14 hours now; older offsets went up to 15:13. */
const farthestMs = 16 * 3_600_000;

/** False for a name that is no time zone. */
export function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** The days that hold moments from `from` (inclusive) to `to` (exclusive), cut to that span. */
export function daysBetween(from: number, to: number, timeZone: string): readonly DayBounds[] {
  if (to <= from) return [];
  const localDate = dateReader(timeZone);
  const days: DayBounds[] = [];
  let start = from;
  while (start < to) {
    const date = localDate(start);
    const end = Math.min(firstMomentOf(nextDate(date), localDate), to);
    days.push({ date, start, end });
    start = end;
  }
  return days;
}

/** The first moment of a date (`2026-03-29`) in a time zone. */
export function startOfDay(date: string, timeZone: string): number {
  return firstMomentOf(date, dateReader(timeZone));
}

/**
 * Clocks may jump over midnight or tell an hour twice, so the moment is searched: local dates never
 * go back, whatever the clocks do.
 */
function firstMomentOf(date: string, localDate: (at: number) => string): number {
  const utcMidnight = Date.parse(`${date}T00:00:00Z`);
  let before = (utcMidnight - farthestMs) / secondMs;
  let notBefore = (utcMidnight + farthestMs) / secondMs;
  while (notBefore - before > 1) {
    const middle = Math.floor((before + notBefore) / 2);
    if (localDate(middle * secondMs) >= date) notBefore = middle;
    else before = middle;
  }
  return notBefore * secondMs;
}

function nextDate(date: string): string {
  return shiftDate(date, 1);
}

/** The date that lies so many days after another; before it, where they are negative. */
export function shiftDate(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);
}

/** How many days it is from a date to another. */
export function daysFrom(date: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${date}T00:00:00Z`)) / dayMs);
}

/** Sweden writes dates as ISO 8601 does. */
function dateReader(timeZone: string): (at: number) => string {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' });
  return (at) => format.format(at);
}
