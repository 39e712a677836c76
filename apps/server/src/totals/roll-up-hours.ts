import type { Sql } from '../db/transaction/sql.ts';
import { addToHoursAndDays, hourAndDayColumns, hoursAndDays } from './kept-totals.ts';
import { dayMinutes, hourMinutes, startOf, weekMinutes } from './periods.ts';
import { sumColumns } from './sum-columns.ts';

/** Until when longer periods hold what the next shorter ones do: milliseconds since the epoch. */
export interface RolledUp {
  readonly days: number;
  readonly weeks: number;
}

/** The statements that add what lies between two moments to the longer periods that it is part of. */
const rollUps = (from: number, to: number): readonly string[] =>
  hoursAndDays.map(
    (totals) => `insert into ${totals.table} (${Object.keys(hourAndDayColumns(totals)).join(', ')})
  select ${to}, starts_at - starts_at % ${to * 60_000}, offer_id, ${totals.key},
    ${sumColumns.map((name) => `sum(${name})`).join(', ')}
  from ${totals.table}
  where minutes = ${from} and starts_at >= ? and starts_at < ?
  group by 2, 3, 4
  ${addToHoursAndDays(totals)}`,
  );
const intoDays = rollUps(hourMinutes, dayMinutes);
const intoWeeks = rollUps(dayMinutes, weekMinutes);

/**
 * Adds the hours that were over at `now` to their days, and the days that were over to their weeks, as
 * far as they are not yet. Only hours are counted as postbacks come in: an hour is added to its day once,
 * when it is over, by a transaction that writes alone: else what another one has counted but not
 * committed would be missed.
 */
export async function rollUpHours(sql: Sql, now: number): Promise<RolledUp> {
  const before = startOf(now, hourMinutes);
  const rolledUp = await sql.one<RolledUp>(
    'select until as days, weeks_until as weeks from totals_rolled_up',
  );
  const { days, weeks } = rolledUp ?? { days: 0, weeks: 0 };
  if (before <= days || !sql.alone) return { days, weeks };
  for (const rollUp of intoDays) await sql.run(rollUp, days, before);
  const wholeDays = startOf(before, dayMinutes);
  if (wholeDays > weeks) for (const rollUp of intoWeeks) await sql.run(rollUp, weeks, wholeDays);
  await sql.run('update totals_rolled_up set until = ?, weeks_until = ?', before, wholeDays);
  return { days: before, weeks: wholeDays };
}
