import type { Sql } from '../db/transaction/sql.ts';
import { addToHoursAndDays, hourAndDayColumns, hoursAndDays } from './kept-totals.ts';
import { dayMinutes, hourMinutes } from './periods.ts';
import { sumColumns } from './sum-columns.ts';

const dayMs = dayMinutes * 60_000;

const rollUps = hoursAndDays.map(
  (totals) => `insert into ${totals.table} (${hourAndDayColumns(totals).join(', ')})
  select ${dayMinutes}, starts_at - starts_at % ${dayMs}, offer_id, ${totals.key},
    ${sumColumns.map((name) => `sum(${name})`).join(', ')}
  from ${totals.table}
  where minutes = ${hourMinutes} and starts_at >= ? and starts_at < ?
  group by 2, 3, 4
  ${addToHoursAndDays(totals)}`,
);

/**
 * Adds the hours before `before` to their days, as far as they are not yet, and answers until when
 * days hold what their hours do. Only hours are counted as postbacks come in: an hour is added to its
 * day once, when it is over.
 */
export function rollUpHours(sql: Sql, before: number): number {
  const until =
    sql.one<{ readonly until: number }>('select until from totals_rolled_up')?.until ?? 0;
  if (before <= until) return until;
  for (const rollUp of rollUps) sql.run(rollUp, until, before);
  sql.run('update totals_rolled_up set until = ?', before);
  return before;
}
