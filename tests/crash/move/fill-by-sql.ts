import { DatabaseSync } from 'node:sqlite';

const dayMs = 86_400_000;

/** Amounts, in hundredths. */
const revenue = '250';
const payout = '175';

export interface Filling {
  readonly offerId: number;
  readonly postbacks: number;
  readonly eventId: number;
}

/** What a row adds to the totals. */
const counted = `
  select created_at as at, 0 as goal, affiliate_id, 1 as clicks, 0 as conversions, 0 as events
    from click where transaction_id like 'filled-%'
  union all
  select r.received_at, 0, c.affiliate_id, 0, 1, 0 from conversion r join click c on c.id = r.click_id
  union all
  select r.received_at, r.event_id, c.affiliate_id, 0, 0, 1
    from event_record r join click c on c.id = r.click_id`;

const sums = `sum(clicks), sum(conversions), sum(events), 0, 0,
  sum(conversions + events) * ${revenue}, 0, sum(conversions + events) * ${payout}`;

/**
 * Puts so many postbacks of a month into a file that nothing was sent to yet, two a click: a conversion,
 * and an event that happens once or the conversion's repeat; with the records and totals they belong to.
 */
export function fillBySql(file: string, { offerId, eventId, postbacks }: Filling): void {
  const clicks = Math.ceil(postbacks / 2);
  const start = Date.now() - 30 * dayMs;
  const at = `(${start} + cast(n * ${(29 * dayMs) / clicks} as integer))`;
  const series = `with recursive series (n) as (
    select 1 union all select n + 1 from series where n < ${clicks})`;
  const record = `offer_id, revenue, payout, currency, sale_amount, received_at, recorded_at, test`;
  const recorded = `${offerId}, '${revenue}', '${payout}', 'EUR', '26.07', ${at}, ${at}, 0`;
  const database = new DatabaseSync(file, { timeout: 5000 });
  database.exec(`
    pragma synchronous = off;
    begin;
    ${series} insert into click (transaction_id, offer_id, affiliate_id, sub1, test, created_at)
      select 'filled-' || n, ${offerId}, cast(n % 30 as text), 'camp-' || (n % 700), 0, ${at}
      from series;
    ${series} insert into postback (number, id, received_at, token_offer_id, offer_id, click_id, raw,
        verdict, code, test)
      select 2 * n - 1, printf('filled%032d', 2 * n - 1), ${at}, ${offerId}, ${offerId}, n,
        'transaction_id=filled-' || n || '&sale_amount=26.07&currency=EUR&status=approved&country=BR',
        'recorded', 'CONVERSION_RECORDED', 0 from series;
    ${series} insert into postback (number, id, received_at, token_offer_id, offer_id, click_id, raw,
        verdict, code, event_id, warnings, test)
      select 2 * n, printf('filled%032d', 2 * n), ${at}, ${offerId}, ${offerId}, n,
        'transaction_id=filled-' || n || iif(n % 3, '&event_name=purchase', ''),
        iif(n % 3, 'recorded', 'duplicate'),
        iif(n % 3, 'EVENT_RECORDED', 'CONVERSION_DUPLICATE'), iif(n % 3, ${eventId}, null),
        iif(n % 7, null, '["SALE_AMOUNT_MISSING"]'), 0 from series;
    ${series} insert into conversion (postback_number, postback_id, click_id, descriptive, ${record})
      select 2 * n - 1, printf('filled%032d', 2 * n - 1), n,
        '{"status":"approved","country":"BR"}', ${recorded} from series;
    ${series} insert into event_record (postback_number, postback_id, click_id, event_id, repetition,
        ${record})
      select 2 * n, printf('filled%032d', 2 * n), n, ${eventId}, 0, ${recorded} from series
      where n % 3;
    insert into quarter_hour_total
      select at - at % 900000, ${offerId}, ${sums} from (${counted}) group by 1;
    insert into goal_total
      select 60, at - at % 3600000, ${offerId}, goal, ${sums} from (${counted}) group by 2, 4;
    insert into affiliate_total
      select 60, at - at % 3600000, ${offerId}, affiliate_id, ${sums} from (${counted}) group by 2, 4;
    update postback_sequence set value = ${2 * clicks};
    commit;
    pragma wal_checkpoint(truncate);
  `);
  database.close();
}
