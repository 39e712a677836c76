/** What one group and currency come to, as the database sums it. */
export interface SummaryRow {
  readonly grp: string;
  readonly currency: string;
  readonly clicks: number;
  readonly conversions: number;
  readonly events: number;
  readonly held: number;
  readonly revenue_high: number;
  readonly revenue_low: number;
  readonly payout_high: number;
  readonly payout_low: number;
}

/** Adds a part's row to the sum of its group and currency. */
export function addRow(sums: Map<string, SummaryRow>, row: SummaryRow): void {
  const key = keyOf(row);
  sums.set(key, plus(sums.get(key) ?? nothing(row), row, 1));
}

/** Takes a part's row from the sum of its group and currency. */
export function takeRow(sums: Map<string, SummaryRow>, row: SummaryRow): void {
  const key = keyOf(row);
  sums.set(key, plus(sums.get(key) ?? nothing(row), row, -1));
}

function keyOf({ grp, currency }: SummaryRow): string {
  return JSON.stringify([grp, currency]);
}

/** Replays may have left a group with nothing. */
export function isCounted({ clicks, conversions, events, held }: SummaryRow): boolean {
  return clicks !== 0 || conversions !== 0 || events !== 0 || held !== 0;
}

/** By group, then by currency. */
export function inOrder(sums: ReadonlyMap<string, SummaryRow>): SummaryRow[] {
  return [...sums.entries()].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, sum]) => sum);
}

/** Puts each group's row beside what it was before; where one of the two is missing, nothing was counted. */
export function pairRows(
  rows: readonly SummaryRow[],
  before: readonly SummaryRow[],
): (readonly [row: SummaryRow, before: SummaryRow])[] {
  const earlier = new Map(before.map((row) => [keyOf(row), row]));
  const now = new Map(rows.map((row) => [keyOf(row), row]));
  const all = new Map([...earlier, ...now]);
  return inOrder(all).map((row) => [
    now.get(keyOf(row)) ?? nothing(row),
    earlier.get(keyOf(row)) ?? nothing(row),
  ]);
}

function nothing({ grp, currency }: SummaryRow): SummaryRow {
  return {
    grp,
    currency,
    clicks: 0,
    conversions: 0,
    events: 0,
    held: 0,
    revenue_high: 0,
    revenue_low: 0,
    payout_high: 0,
    payout_low: 0,
  };
}

function plus(a: SummaryRow, b: SummaryRow, sign: 1 | -1): SummaryRow {
  return {
    ...a,
    clicks: a.clicks + sign * b.clicks,
    conversions: a.conversions + sign * b.conversions,
    events: a.events + sign * b.events,
    held: a.held + sign * b.held,
    revenue_high: a.revenue_high + sign * b.revenue_high,
    revenue_low: a.revenue_low + sign * b.revenue_low,
    payout_high: a.payout_high + sign * b.payout_high,
    payout_low: a.payout_low + sign * b.payout_low,
  };
}
