import { insertInto, insertRows } from '../db/transaction/many-rows.ts';
import type { Sql, SqlValue } from '../db/transaction/sql.ts';
import { addToHoursAndDays, hourAndDayColumns, hoursAndDays } from './kept-totals.ts';
import { dayMinutes, hourMinutes, quarterHourMinutes, startOf } from './periods.ts';
import { rollUpHours } from './roll-up-hours.ts';
import { addSums, sumColumns } from './sum-columns.ts';
import type { TotalChange } from './total-change.ts';

interface Sum {
  readonly key: readonly SqlValue[];
  readonly counts: [clicks: number, conversions: number, events: number, held: number];
  revenue: bigint;
  payout: bigint;
}

const quarterHours = insertInto(
  'quarter_hour_total',
  ['starts_at', 'offer_id', ...sumColumns],
  `on conflict (starts_at, offer_id) ${addSums}`,
);
const longer = hoursAndDays.map((totals) => ({
  ...totals,
  insert: insertInto(totals.table, hourAndDayColumns(totals), addToHoursAndDays(totals)),
}));

/**
 * Adds the changes to the kept totals: to each offer's quarter hours, and to its hours (UTC) by goal
 * and by affiliate. A day takes its hours over when they are over; what comes late is added to both.
 * Call it in the transaction that writes what is counted.
 */
export function addToTotals(sql: Sql, changes: readonly TotalChange[]): void {
  if (changes.length === 0) return;
  const latest = changes.reduce((at, change) => Math.max(at, change.at), -Infinity);
  const rolledUpUntil = rollUpHours(sql, startOf(latest, hourMinutes));
  const byQuarterHour = summedUp(changes, ({ at, offerId }) => [
    startOf(at, quarterHourMinutes),
    offerId ?? 0,
  ]);
  insertRows(sql, quarterHours, byQuarterHour);
  const late = changes.filter(({ at }) => at < rolledUpUntil);
  for (const { insert, keyOf } of longer) {
    const keyIn = (minutes: number) => (change: TotalChange) => [
      minutes,
      startOf(change.at, minutes),
      change.offerId ?? 0,
      keyOf(change),
    ];
    insertRows(sql, insert, summedUp(changes, keyIn(hourMinutes)));
    insertRows(sql, insert, summedUp(late, keyIn(dayMinutes)));
  }
}

/** One row for each key that the changes have. */
function summedUp(
  changes: readonly TotalChange[],
  keyOf: (change: TotalChange) => readonly SqlValue[],
): SqlValue[][] {
  const sums = new Map<string, Sum>();
  for (const change of changes) {
    const key = keyOf(change);
    const name = key.join(' ');
    const sum: Sum = sums.get(name) ?? { key, counts: [0, 0, 0, 0], revenue: 0n, payout: 0n };
    sums.set(name, sum);
    sum.counts[0] += change.clicks ?? 0;
    sum.counts[1] += change.conversions ?? 0;
    sum.counts[2] += change.events ?? 0;
    sum.counts[3] += change.held ?? 0;
    sum.revenue += change.revenue ?? 0n;
    sum.payout += change.payout ?? 0n;
  }
  return [...sums.values()].map(rowOf);
}

function rowOf({ key, counts, revenue, payout }: Sum): SqlValue[] {
  return [...key, ...counts, ...halves(revenue), ...halves(payout)];
}

/** Amounts may be larger than 64 bits hold: what stands above the last nine digits, and these. */
function halves(amount: bigint): [high: bigint, low: bigint] {
  return [amount / 1_000_000_000n, amount % 1_000_000_000n];
}
