/** Dates as `2026-03-29`, the first inclusive, the last exclusive. */
export interface DateSpan {
  readonly from: string;
  readonly to: string;
}

export const spanIds = ['today', 'week', 'month', 'this_month', 'last_month'] as const;
export type SpanId = (typeof spanIds)[number];

/**
 * The days that a choice stands for, seen from a day in the report's time zone; that day is in it.
 *
 * @example
 * spanOf('week', '2026-03-29'); // { from: '2026-03-23', to: '2026-03-30' }
 */
export function spanOf(id: SpanId, today: string): DateSpan {
  const tomorrow = plusDays(today, 1);
  switch (id) {
    case 'today':
      return { from: today, to: tomorrow };
    case 'week':
      return { from: plusDays(today, -6), to: tomorrow };
    case 'month':
      return { from: plusDays(today, -29), to: tomorrow };
    case 'this_month':
      return { from: startOfMonth(today, 0), to: tomorrow };
    case 'last_month':
      return { from: startOfMonth(today, -1), to: startOfMonth(today, 0) };
  }
}

/**
 * The span of the same number of days that ends where this one begins.
 *
 * @example
 * spanBefore({ from: '2026-03-23', to: '2026-03-30' }); // { from: '2026-03-16', to: '2026-03-23' }
 */
export function spanBefore({ from, to }: DateSpan): DateSpan {
  return { from: plusDays(from, -daysBetween(from, to)), to: from };
}

/** Every day of a span, in order. */
export function daysOf({ from, to }: DateSpan): string[] {
  return Array.from({ length: daysBetween(from, to) }, (_, index) => plusDays(from, index));
}

/** The date of a moment in a time zone. */
export function dateIn(timeZone: string, moment: Date): string {
  // Sweden writes dates as ISO 8601 does.
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(moment);
}

const dayMs = 86_400_000;

/** Dates are counted in UTC, where every day has 24 hours. */
const atUtc = (date: string): number => Date.parse(`${date}T00:00:00Z`);
const dateOf = (moment: number): string => new Date(moment).toISOString().slice(0, 10);

export function plusDays(date: string, days: number): string {
  return dateOf(atUtc(date) + days * dayMs);
}

function daysBetween(from: string, to: string): number {
  return Math.max(0, Math.round((atUtc(to) - atUtc(from)) / dayMs));
}

function startOfMonth(date: string, months: number): string {
  const at = new Date(atUtc(date));
  return dateOf(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + months, 1));
}
