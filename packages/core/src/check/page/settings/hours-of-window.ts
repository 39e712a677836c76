const hoursOf: ReadonlyMap<string, number> = new Map([
  ['hour', 1],
  ['day', 24],
  ['month', 30 * 24],
  ['year', 365 * 24],
]);

/**
 * The length of a postback window in hours as a dashboard words it (`6 Months`, `12 Hours`), Infinity
 * for `Lifetime`; null if it says neither. A month has 30 days, a year 365. Source: AppsFlyer's
 * integration page.
 *
 * @example
 * hoursOfWindow('7 Days') // => 168
 */
export function hoursOfWindow(text: string): number | null {
  if (/\blifetime\b/i.test(text)) return Number.POSITIVE_INFINITY;
  const [, amount = '', unit = ''] =
    /(\d+(?:\.\d+)?)\s*(hour|day|month|year)s?\b/i.exec(text) ?? [];
  const hours = hoursOf.get(unit.toLowerCase());
  return hours === undefined ? null : Number(amount) * hours;
}
