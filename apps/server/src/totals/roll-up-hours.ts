import type { Sql } from '../db/transaction/sql.ts';
import { addSums, sumColumns } from './sum-columns.ts';
import { dayMinutes, hourMinutes } from './periods.ts';

const dayMs = dayMinutes * 60_000;

const rollUp = `insert into goal_total
    (minutes, starts_at, offer_id, goal, affiliate_id, ${sumColumns.join(', ')})
  select ${dayMinutes}, starts_at - starts_at % ${dayMs}, offer_id, goal, affiliate_id,
    ${sumColumns.map((name) => `sum(${name})`).join(', ')}
  from goal_total
  where minutes = ${hourMinutes} and starts_at >= ? and starts_at < ?
  group by 2, 3, 4, 5
  on conflict (minutes, starts_at, offer_id, goal, affiliate_id) ${addSums}`;

/**
 * Adds the hours before `before` to their days, as far as they are not yet, and answers until when
 * days hold what their hours do. Only hours are counted as postbacks come in: an hour is added to its
 * day once, when it is over.
 */
export function rollUpHours(sql: Sql, before: number): number {
  const until =
    sql.one<{ readonly until: number }>('select until from totals_rolled_up')?.until ?? 0;
  if (before <= until) return until;
  sql.run(rollUp, until, before);
  sql.run('update totals_rolled_up set until = ?', before);
  return before;
}
