import { insertInto, insertRows } from '../db/transaction/many-rows.ts';
import type { Sql } from '../db/transaction/sql.ts';
import { addToHoursAndDays, hourAndDayColumns, hoursAndDays } from './kept-totals.ts';
import { dayMinutes, hourMinutes, quarterHourMinutes, startOf, weekMinutes } from './periods.ts';
import { type RolledUp, rollUpHours } from './roll-up-hours.ts';
import { addSums, sumColumnTypes } from './sum-columns.ts';
import { sumUpChanges } from './sum-up-changes.ts';
import type { TotalChange } from './total-change.ts';

const quarterHours = insertInto(
  'quarter_hour_total',
  { starts_at: 'integer', offer_id: 'integer', ...sumColumnTypes },
  `on conflict (starts_at, offer_id) ${addSums('quarter_hour_total')}`,
);
const longer = hoursAndDays.map((totals) => ({
  ...totals,
  insert: insertInto(totals.table, hourAndDayColumns(totals), addToHoursAndDays(totals)),
}));

/** On PostgreSQL: what is folded into the totals a moment later, so that batches need not wait there. */
const noted = insertInto('total_change', {
  starts_at: 'integer',
  offer_id: 'integer',
  goal: 'integer',
  affiliate_id: 'text',
  ...sumColumnTypes,
});

/** Sends what counts these changes, once all that it rests on is known. */
export type AddToTotals = (changes: readonly TotalChange[]) => Promise<void>;

/**
 * The way into the totals for one transaction that began at `now`, which writes what is counted: into
 * each offer's quarter hours, and into its hours (UTC) by goal and by affiliate. A day takes its hours
 * over when they are over, a week its days; what comes late is added to all. What has to be looked up for
 * that is asked for at once.
 */
export function openTotals(sql: Sql, now: number): AddToTotals {
  if (sql.dialect.name === 'postgres') return async (changes) => noteChanges(sql, changes);
  const rolledUp = rollUpHours(sql, now);
  // It is waited for later, unless something before that fails.
  rolledUp.catch(() => undefined);
  return async (changes) => addToKept(sql, changes, await rolledUp);
}

function noteChanges(sql: Sql, changes: readonly TotalChange[]): void {
  const rows = sumUpChanges(changes, ({ at, offerId, goal, affiliateId }) => [
    startOf(at, quarterHourMinutes),
    offerId ?? 0,
    goal,
    affiliateId ?? '',
  ]);
  insertRows(sql, noted, rows);
}

function addToKept(sql: Sql, changes: readonly TotalChange[], rolledUp: RolledUp): void {
  const byQuarterHour = sumUpChanges(changes, ({ at, offerId }) => [
    startOf(at, quarterHourMinutes),
    offerId ?? 0,
  ]);
  const late = [
    [dayMinutes, rolledUp.days],
    [weekMinutes, rolledUp.weeks],
  ] as const;
  insertRows(sql, quarterHours, byQuarterHour);
  for (const { insert, keyOf } of longer) {
    const keyIn = (minutes: number) => (change: TotalChange) => [
      minutes,
      startOf(change.at, minutes),
      change.offerId ?? 0,
      keyOf(change),
    ];
    insertRows(sql, insert, sumUpChanges(changes, keyIn(hourMinutes)));
    for (const [minutes, until] of late) {
      const changed = changes.filter(({ at }) => at < until);
      insertRows(sql, insert, sumUpChanges(changed, keyIn(minutes)));
    }
  }
}
