import { insertInto, insertRows } from '../db/transaction/many-rows.ts';
import type { Sql, SqlValue } from '../db/transaction/sql.ts';
import { dayMinutes, hourMinutes, quarterHourMinutes, startOf } from './periods.ts';
import { rollUpHours } from './roll-up-hours.ts';
import { addSums, sumColumns } from './sum-columns.ts';

/** What one click, record or held postback adds to the totals, or takes from them. */
export interface TotalChange {
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** null: a held postback that no offer can be told of. */
  readonly offerId: number | null;
  readonly goal: number;
  readonly affiliateId: string | null;
  readonly clicks?: number;
  readonly conversions?: number;
  readonly events?: number;
  readonly held?: number;
  /** Minor units of the offer's currency. */
  readonly revenue?: bigint;
  readonly payout?: bigint;
}

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
const goals = insertInto(
  'goal_total',
  ['minutes', 'starts_at', 'offer_id', 'goal', 'affiliate_id', ...sumColumns],
  `on conflict (minutes, starts_at, offer_id, goal, affiliate_id) ${addSums}`,
);

/**
 * Adds the changes to the kept totals: to each offer's quarter hours, and to the hours (UTC) of each
 * offer, goal and affiliate. A day takes its hours over when they are over; what comes late is added
 * to both. Call it in the transaction that writes what is counted.
 */
export function addToTotals(sql: Sql, changes: readonly TotalChange[]): void {
  if (changes.length === 0) return;
  const latest = changes.reduce((at, change) => Math.max(at, change.at), -Infinity);
  const rolledUpUntil = rollUpHours(sql, startOf(latest, hourMinutes));
  const byQuarterHour = new Map<string, Sum>();
  const byGoal = new Map<string, Sum>();
  for (const change of changes) {
    const offerId = change.offerId ?? 0;
    sumUp(byQuarterHour, [startOf(change.at, quarterHourMinutes), offerId], change);
    for (const minutes of change.at < rolledUpUntil ? [hourMinutes, dayMinutes] : [hourMinutes]) {
      const startsAt = startOf(change.at, minutes);
      const key = [minutes, startsAt, offerId, change.goal, change.affiliateId ?? ''];
      sumUp(byGoal, key, change);
    }
  }
  insertRows(sql, quarterHours, [...byQuarterHour.values()].map(rowOf));
  insertRows(sql, goals, [...byGoal.values()].map(rowOf));
}

function sumUp(sums: Map<string, Sum>, key: readonly SqlValue[], change: TotalChange): void {
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

function rowOf({ key, counts, revenue, payout }: Sum): SqlValue[] {
  return [...key, ...counts, ...halves(revenue), ...halves(payout)];
}

/** Amounts may be larger than 64 bits hold: what stands above the last nine digits, and these. */
function halves(amount: bigint): [high: bigint, low: bigint] {
  return [amount / 1_000_000_000n, amount % 1_000_000_000n];
}
