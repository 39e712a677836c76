import type { Sql } from '../../db/transaction/sql.ts';
import { hourMinutes, startOf } from '../../totals/periods.ts';
import { totalsNow } from '../../totals/totals-now.ts';
import type { AlertKey } from '../alert.ts';
import { type AlertChange, endAlert, raiseAlert } from '../raise-alerts.ts';
import { findBurst } from '../rules/duplicate-burst.ts';
import { type Arrivals, findSilence } from '../rules/silent-offer.ts';

const hourMs = 3_600_000;
const weekMs = 7 * 24 * hourMs;

/** The ids of the next active offers after this one, a few at a time. */
export async function nextOffers(sql: Sql, after: number, most: number): Promise<number[]> {
  const rows = await sql.all<{ readonly id: number }>(
    'select id from offer where id > ? and archived_at is null order by id limit ?',
    after,
    most,
  );
  return rows.map(({ id }) => id);
}

/** Whether an offer has gone silent or gets a burst of duplicates; raises the alert, or ends it. */
export async function checkOffer(sql: Sql, offerId: number, now: number): Promise<AlertChange[]> {
  const changes = [await checkSilence(sql, offerId, now), await checkBurst(sql, offerId, now)];
  return changes.filter((change) => change !== null);
}

const keyOf = (kind: AlertKey['kind'], offerId: number): AlertKey => ({
  kind,
  offerId,
  code: null,
  what: null,
});

async function checkSilence(sql: Sql, offerId: number, now: number): Promise<AlertChange | null> {
  const key = keyOf('OFFER_SILENT', offerId);
  const silence = findSilence(await arrivalsOf(sql, offerId, now), now);
  if (silence === null) return await endAlert(sql, key, now);
  const heard = await sql.one<{ readonly clicks: number | null }>(
    'select sum(clicks) as clicks from arrival_hour where offer_id = ? and starts_at >= ?',
    offerId,
    silence.since,
  );
  const facts = { ...silence, clicks: heard?.clicks ?? 0 };
  return await raiseAlert(sql, { ...key, facts }, { at: now, count: 0 });
}

/** By the hour, the oldest first. What was not recorded is a sign of life as well. */
async function arrivalsOf(sql: Sql, offerId: number, now: number): Promise<Arrivals[]> {
  const present = startOf(now, hourMinutes);
  const rows = await sql.all<{ readonly starts_at: number; readonly count: number }>(
    `select starts_at, sum(count) as count from (
      select starts_at, arrivals as count from arrival_hour where offer_id = ?
      union all
      select starts_at, count from trouble_hour where offer_id = ?
      union all
      select ?, conversions + events + held from ${totalsNow(sql.dialect.name, 'quarter_hour_total')}
        where starts_at >= ? and offer_id = ?
    ) as hours group by starts_at order by starts_at`,
    offerId,
    offerId,
    present,
    present,
    offerId,
  );
  return rows.map(({ starts_at: startsAt, count }) => ({ startsAt, count }));
}

async function checkBurst(sql: Sql, offerId: number, now: number): Promise<AlertChange | null> {
  const key = keyOf('DUPLICATES_BURST', offerId);
  const since = startOf(now, hourMinutes) - hourMs;
  const duplicatesOf = async (from: number, to: number): Promise<number> => {
    const found = await sql.one<{ readonly n: number | null }>(
      `select sum(count) as n from trouble_hour
        where offer_id = ? and code in ('CONVERSION_DUPLICATE', 'EVENT_DUPLICATE')
          and starts_at >= ? and starts_at < ?`,
      offerId,
      from,
      to,
    );
    return found?.n ?? 0;
  };
  const recorded = await sql.one<{ readonly n: number | null }>(
    `select sum(conversions + events) as n from ${totalsNow(sql.dialect.name, 'quarter_hour_total')}
      where starts_at >= ? and offer_id = ?`,
    since,
    offerId,
  );
  const burst = findBurst({
    duplicates: await duplicatesOf(since, Number.MAX_SAFE_INTEGER),
    duplicatesBefore: await duplicatesOf(since - weekMs, since),
    recorded: recorded?.n ?? 0,
  });
  if (burst === null) return await endAlert(sql, key, now);
  return await raiseAlert(sql, { ...key, facts: burst }, { at: now, count: 0 });
}
