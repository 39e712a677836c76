import type { Sql } from '../../db/transaction/sql.ts';
import { hourMinutes, startOf } from '../../totals/periods.ts';
import { totalsNow } from '../../totals/totals-now.ts';
import { pastDays } from '../rules/silent-offer.ts';

const hourMs = 3_600_000;
const dayMs = 86_400_000;

/** An offer that has been silent for longer than these is not asked about any more. */
export const notedDays = 2 * pastDays;

/**
 * Notes by offer what came in the hours that are over, a few hours at a time; whether any are left.
 * Totals are kept by time, and one offer's past would be a long way through them.
 */
export async function noteHours(
  sql: Sql,
  { now, hours }: { readonly now: number; readonly hours: number },
): Promise<boolean> {
  const over = startOf(now, hourMinutes);
  const noted = await sql.one<{ readonly until: number }>(
    'select hours_until as until from alert_watch',
  );
  const from = Math.max(noted?.until ?? 0, over - notedDays * dayMs);
  const until = Math.min(over, from + hours * hourMs);
  if (until <= from) return false;
  await sql.run(
    `insert into arrival_hour (offer_id, starts_at, arrivals, clicks)
      select offer_id, starts_at - starts_at % ${hourMs}, sum(conversions + events + held), sum(clicks)
      from ${totalsNow(sql.dialect.name, 'quarter_hour_total')} where starts_at >= ? and starts_at < ? and offer_id > 0
      group by 1, 2`,
    from,
    until,
  );
  await sql.run('delete from arrival_hour where starts_at < ?', over - notedDays * dayMs);
  await sql.run('update alert_watch set hours_until = ?', until);
  return until < over;
}
