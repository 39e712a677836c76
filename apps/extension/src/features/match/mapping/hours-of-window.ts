const hoursOf = { hour: 1, day: 24, month: 30 * 24, year: 365 * 24 } as const;

/** The length of a postback window as a dashboard words it (`6 Months`, `12 Hours`, `Lifetime`); null if it says neither. */
export function hoursOfWindow(text: string): number | null {
  if (/\blifetime\b/i.test(text)) return Number.POSITIVE_INFINITY;
  const [, amount, unit] = /(\d+(?:\.\d+)?)\s*(hour|day|month|year)s?\b/i.exec(text) ?? [];
  if (amount === undefined) return null;
  switch (unit?.toLowerCase()) {
    case 'hour':
      return Number(amount) * hoursOf.hour;
    case 'day':
      return Number(amount) * hoursOf.day;
    case 'month':
      return Number(amount) * hoursOf.month;
    case 'year':
      return Number(amount) * hoursOf.year;
    default:
      return null;
  }
}
