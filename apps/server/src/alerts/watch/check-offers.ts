import type { Sql } from '../../db/transaction/sql.ts';
import { hourMinutes, startOf } from '../../totals/periods.ts';
import type { AlertKey } from '../alert.ts';
import { type AlertChange, endAlert, raiseAlert } from '../raise-alerts.ts';
import { findBurst } from '../rules/duplicate-burst.ts';
import { type Arrivals, findSilence } from '../rules/silent-offer.ts';

const hourMs = 3_600_000;
const weekMs = 7 * 24 * hourMs;

/** The ids of the next active offers after this one, a few at a time. */
export function nextOffers(sql: Sql, after: number, most: number): number[] {
  return sql
    .all<{ readonly id: number }>(
      'select id from offer where id > ? and archived_at is null order by id limit ?',
      after,
      most,
    )
    .map(({ id }) => id);
}

/** Whether an offer has gone silent or gets a burst of duplicates; raises the alert, or ends it. */
export function checkOffer(sql: Sql, offerId: number, now: number): AlertChange[] {
  return [checkSilence(sql, offerId, now), checkBurst(sql, offerId, now)].filter(
    (change) => change !== null,
  );
}

const keyOf = (kind: AlertKey['kind'], offerId: number): AlertKey => ({
  kind,
  offerId,
  code: null,
  what: null,
});

function checkSilence(sql: Sql, offerId: number, now: number): AlertChange | null {
  const key = keyOf('OFFER_SILENT', offerId);
  const silence = findSilence(arrivalsOf(sql, offerId, now), now);
  if (silence === null) return endAlert(sql, key, now);
  const heard = sql.one<{ readonly clicks: number | null }>(
    'select sum(clicks) as clicks from arrival_hour where offer_id = ? and starts_at >= ?',
    offerId,
    silence.since,
  );
  const facts = { ...silence, clicks: heard?.clicks ?? 0 };
  return raiseAlert(sql, { ...key, facts }, { at: now, count: 0 });
}

/** By the hour, the oldest first. What was not recorded is a sign of life as well. */
function arrivalsOf(sql: Sql, offerId: number, now: number): Arrivals[] {
  const present = startOf(now, hourMinutes);
  const rows = sql.all<{ readonly starts_at: number; readonly count: number }>(
    `select starts_at, sum(count) as count from (
      select starts_at, arrivals as count from arrival_hour where offer_id = ?
      union all
      select starts_at, count from trouble_hour where offer_id = ?
      union all
      select ?, conversions + events + held from quarter_hour_total
        where starts_at >= ? and offer_id = ?
    ) group by starts_at order by starts_at`,
    offerId,
    offerId,
    present,
    present,
    offerId,
  );
  return rows.map(({ starts_at: startsAt, count }) => ({ startsAt, count }));
}

function checkBurst(sql: Sql, offerId: number, now: number): AlertChange | null {
  const key = keyOf('DUPLICATES_BURST', offerId);
  const since = startOf(now, hourMinutes) - hourMs;
  const duplicatesOf = (from: number, to: number): number =>
    sql.one<{ readonly n: number | null }>(
      `select sum(count) as n from trouble_hour
        where offer_id = ? and code in ('CONVERSION_DUPLICATE', 'EVENT_DUPLICATE')
          and starts_at >= ? and starts_at < ?`,
      offerId,
      from,
      to,
    )?.n ?? 0;
  const recorded = sql.one<{ readonly n: number | null }>(
    `select sum(conversions + events) as n from quarter_hour_total
      where starts_at >= ? and offer_id = ?`,
    since,
    offerId,
  );
  const burst = findBurst({
    duplicates: duplicatesOf(since, Number.MAX_SAFE_INTEGER),
    duplicatesBefore: duplicatesOf(since - weekMs, since),
    recorded: recorded?.n ?? 0,
  });
  if (burst === null) return endAlert(sql, key, now);
  return raiseAlert(sql, { ...key, facts: burst }, { at: now, count: 0 });
}
