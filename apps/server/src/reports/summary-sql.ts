import type { DayBounds } from './day-bounds.ts';
import type { ReportGroup } from './reports-service.ts';

export interface Statement {
  readonly sql: string;
  readonly parameters: readonly (string | number)[];
}

/** What a click, a conversion, an event and a held postback add to a report. Tests add nothing. */
const facts = `
  select c.created_at as at, c.offer_id, o.currency, c.affiliate_id, 'conversion' as goal,
    1 as clicks, 0 as conversions, 0 as events, 0 as held, '0' as revenue, '0' as payout
  from click c join offer o on o.id = c.offer_id
  where not c.test and c.created_at >= ? and c.created_at < ?
  union all
  select r.received_at, r.offer_id, r.currency, c.affiliate_id, 'conversion',
    0, 1, 0, 0, r.revenue, r.payout
  from conversion r join click c on c.transaction_id = r.transaction_id
  where not r.test and r.received_at >= ? and r.received_at < ?
  union all
  select r.received_at, r.offer_id, r.currency, c.affiliate_id, cast(r.event_id as text),
    0, 0, 1, 0, r.revenue, r.payout
  from event_record r join click c on c.transaction_id = r.transaction_id
  where not r.test and r.received_at >= ? and r.received_at < ?
  union all
  select p.received_at, p.offer_id, o.currency, c.affiliate_id,
    case when p.event_id is not null then cast(p.event_id as text)
      when p.code in ('EVENT_UNKNOWN', 'EVENT_MISMATCH') then 'unknown' else 'conversion' end,
    0, 0, 0, 1, '0', '0'
  from postback p
    left join offer o on o.id = p.offer_id
    left join click c on c.transaction_id = p.transaction_id
  where p.verdict = 'held' and not p.test and p.received_at >= ? and p.received_at < ?`;

/**
 * Amounts are whole numbers as text and may be larger than 64 bits hold, so each is summed in two
 * halves: what stands above its last nine digits, and these.
 */
const halves = (column: string): string => `
  sum(cast(substr(${column}, 1, max(length(${column}) - 9, 0)) as integer)) as ${column}_high,
  sum(cast(substr(${column}, -9) as integer)) as ${column}_low`;

const groupColumns = {
  day: '?',
  offer: `coalesce(cast(f.offer_id as text), '')`,
  event: 'f.goal',
  affiliate: `coalesce(f.affiliate_id, '')`,
} as const satisfies Record<ReportGroup, string>;

export interface DayScope {
  readonly groupBy: ReportGroup;
  readonly offerId: number | undefined;
  readonly day: DayBounds;
}

/** What one day adds: one row a group and currency. */
export function dayStatement({ groupBy, offerId, day }: DayScope): Statement {
  const sql = `
    with f as (${facts})
    select ${groupColumns[groupBy]} as grp, coalesce(f.currency, 'XXX') as currency,
      sum(f.clicks) as clicks, sum(f.conversions) as conversions, sum(f.events) as events,
      sum(f.held) as held, ${halves('revenue')}, ${halves('payout')}
    from f
    ${offerId === undefined ? '' : 'where f.offer_id = ?'}
    group by 1, 2`;
  return {
    sql,
    parameters: [
      ...[1, 2, 3, 4].flatMap(() => [day.start, day.end]),
      ...(groupBy === 'day' ? [day.date] : []),
      ...(offerId === undefined ? [] : [offerId]),
    ],
  };
}
