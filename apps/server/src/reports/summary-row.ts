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

/** Adds a day's row to the sum of its group and currency. */
export function addRow(sums: Map<string, SummaryRow>, row: SummaryRow): void {
  const key = JSON.stringify([row.grp, row.currency]);
  const sum = sums.get(key);
  sums.set(key, sum === undefined ? row : plus(sum, row));
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
  const key = ({ grp, currency }: SummaryRow) => JSON.stringify([grp, currency]);
  const earlier = new Map(before.map((row) => [key(row), row]));
  const now = new Map(rows.map((row) => [key(row), row]));
  const all = new Map([...earlier, ...now]);
  return inOrder(all).map((row) => [
    now.get(key(row)) ?? nothing(row),
    earlier.get(key(row)) ?? nothing(row),
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

function plus(a: SummaryRow, b: SummaryRow): SummaryRow {
  return {
    ...a,
    clicks: a.clicks + b.clicks,
    conversions: a.conversions + b.conversions,
    events: a.events + b.events,
    held: a.held + b.held,
    revenue_high: a.revenue_high + b.revenue_high,
    revenue_low: a.revenue_low + b.revenue_low,
    payout_high: a.payout_high + b.payout_high,
    payout_low: a.payout_low + b.payout_low,
  };
}
