const hoursOf: ReadonlyMap<string, number> = new Map([
  ['hour', 1],
  ['day', 24],
  ['month', 30 * 24],
  ['year', 365 * 24],
]);

/** The length of a postback window as a dashboard words it (`6 Months`, `12 Hours`, `Lifetime`); null if it says neither. */
export function hoursOfWindow(text: string): number | null {
  if (/\blifetime\b/i.test(text)) return Number.POSITIVE_INFINITY;
  const [, amount = '', unit = ''] =
    /(\d+(?:\.\d+)?)\s*(hour|day|month|year)s?\b/i.exec(text) ?? [];
  const hours = hoursOf.get(unit.toLowerCase());
  return hours === undefined ? null : Number(amount) * hours;
}
