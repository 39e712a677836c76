import { runPsql } from './run-psql.ts';

/** So many in one statement. */
const atOnce = 500_000;

/**
 * Puts that many older postbacks beside those that are there, of the same kinds and sizes, with their
 * clicks, conversions and event records; gives the last of their numbers. Totals are left as they are:
 * theirs would be no more rows.
 */
export function storeMany(url: string, postbacks: number): number {
  for (let from = 0; from < postbacks; from += atOnce) {
    runPsql(url, statement(from, Math.min(from + atOnce, postbacks)));
  }
  // The watch for alerts has seen what is old.
  runPsql(url, 'update alert_watch set seen_number = (select max(number) from postback)');
  runPsql(url, 'vacuum analyze');
  return Number(runPsql(url, 'select max(number) from postback')[0]?.[0]);
}

/** Of twenty eight are conversions, ten events of their clicks, one a repeat, and one is held. */
function statement(from: number, to: number): string {
  const record = `number, id, click, offer, 1000, 700, 'USD', at, at, 0, '{"note":"' || id || '"}'`;
  const columns = `postback_number, postback_id, click_id, offer_id, revenue, payout, currency,
    received_at, recorded_at, test, descriptive`;
  return `with first as (
      select (select left(min(id), 10) from postback) as time,
        (select left(min(transaction_id), 10) from click) as click_time),
    made as (
      select nextval('postback_number') as number, i % 20 as kind,
        time || lpad(i::text, 28, '0') as id, click_time || lpad(i::text, 28, '0') as transaction_id,
        -- A click's number is that of its conversion.
        1000000000 + case when i % 20 < 8 then i when i % 20 < 18 then i - i % 20 + (i % 20 - 8) % 8
          else i - i % 20 end as click,
        1 + (i / 20) % 20 as offer, (extract(epoch from now()) * 1000)::bigint as at,
        case when i % 20 < 16 then 1 + (i / 20) % 20 * 3 else 2 + (i / 20) % 20 * 3 end as event
      from first, generate_series(${from}, ${to - 1}) as i),
    clicks as (
      insert into click (id, transaction_id, offer_id, affiliate_id, test, created_at)
      select click, transaction_id, offer, (click % 30)::text, 0, at from made where kind < 8),
    raw as (
      insert into postback (number, id, received_at, offer_id, click_id, transaction_id, raw, verdict,
        code, event_id, test)
      select number, id, at, offer, case when kind < 19 then click end,
        case when kind = 19 then transaction_id end,
        'transaction_id=' || transaction_id || '&event_name=purchase&order_id=' || id,
        case kind when 18 then 'duplicate' when 19 then 'held' else 'recorded' end,
        case kind when 18 then 'CONVERSION_DUPLICATE' when 19 then 'TRANSACTION_UNKNOWN'
          else case when kind < 8 then 'CONVERSION_RECORDED' else 'EVENT_RECORDED' end end,
        case when kind between 8 and 17 then event end, 0
      from made),
    conversions as (
      insert into conversion (${columns}) select ${record} from made where kind < 8)
    insert into event_record (${columns}, order_id, event_id, repetition)
      select ${record}, id, event, 0 from made where kind between 8 and 17`;
}
