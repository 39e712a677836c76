import { quarterHourMinutes } from '../totals/periods.ts';
import { conversionGoal, unknownGoal } from '../totals/goals.ts';
import { sumColumns } from '../totals/sum-columns.ts';
import type { SpanPart } from './cover-span.ts';
import type { ReportGroup } from './reports-service.ts';

export interface Statement {
  readonly sql: string;
  readonly parameters: readonly (string | number)[];
}

/** What a report asks of one part of its span. */
export interface PartQuestion {
  readonly groupBy: ReportGroup;
  readonly offerId: number | undefined;
  readonly part: SpanPart;
  /** The day that the part belongs to, in the report's time zone; only reports by day have one. */
  readonly date: string | null;
}

/** Amounts may be larger than 64 bits hold: each is two halves, split before the last nine digits. */
const high = (column: string) =>
  `cast(substr(${column}, 1, max(length(${column}) - 9, 0)) as integer)`;
const low = (column: string) => `cast(substr(${column}, -9) as integer)`;

const money = `${high('r.revenue')} as revenue_high, ${low('r.revenue')} as revenue_low,
  ${high('r.payout')} as payout_high, ${low('r.payout')} as payout_low`;

/** What was reversed counts no more. */
const counts = 'not exists (select 1 from reversal v where v.postback_number = r.postback_number)';

/** What each click, record and held postback adds, as the kept totals count it. Tests add nothing. */
const countedRows = `
  select c.offer_id, ${conversionGoal} as goal, coalesce(c.affiliate_id, '') as affiliate_id,
    1 as clicks, 0 as conversions, 0 as events, 0 as held,
    0 as revenue_high, 0 as revenue_low, 0 as payout_high, 0 as payout_low
  from click c where not c.test and c.created_at >= ? and c.created_at < ?
  union all
  select r.offer_id, ${conversionGoal}, coalesce(c.affiliate_id, ''), 0, 1, 0, 0, ${money}
  from conversion r join click c on c.id = r.click_id
  where not r.test and ${counts} and r.received_at >= ? and r.received_at < ?
  union all
  select r.offer_id, r.event_id, coalesce(c.affiliate_id, ''), 0, 0, 1, 0, ${money}
  from event_record r join click c on c.id = r.click_id
  where not r.test and ${counts} and r.received_at >= ? and r.received_at < ?
  union all
  select coalesce(p.offer_id, 0),
    case when p.event_id is not null then p.event_id
      when p.code in ('EVENT_UNKNOWN', 'EVENT_MISMATCH') then ${unknownGoal}
      else ${conversionGoal} end,
    coalesce(c.affiliate_id, ''), 0, 0, 0, 1, 0, 0, 0, 0
  from postback p left join click c on c.id = p.click_id
  where p.verdict = 'held' and not p.test and p.received_at >= ? and p.received_at < ?`;

const groupColumns = {
  day: '?',
  offer: `case t.offer_id when 0 then '' else cast(t.offer_id as text) end`,
  event: `case t.goal when ${conversionGoal} then 'conversion' when ${unknownGoal} then 'unknown'
    else cast(t.goal as text) end`,
  affiliate: 't.affiliate_id',
} as const satisfies Record<ReportGroup, string>;

const sums = sumColumns.map((column) => `sum(t.${column}) as ${column}`).join(', ');

/** The statement that sums one part up: one row a group and currency. */
export function partStatement(question: PartQuestion): Statement {
  const { groupBy, offerId, date } = question;
  const { from, parameters } = source(question);
  return {
    sql: `select ${groupColumns[groupBy]} as grp, coalesce(o.currency, 'XXX') as currency, ${sums}
      from ${from} left join offer o on o.id = t.offer_id
      where true${offerId === undefined ? '' : ' and t.offer_id = ?'}
      group by 1, 2`,
    parameters: [
      ...(date === null ? [] : [date]),
      ...parameters,
      ...(offerId === undefined ? [] : [offerId]),
    ],
  };
}

function source({ groupBy, part: { minutes, start, end } }: PartQuestion): {
  readonly from: string;
  readonly parameters: readonly number[];
} {
  if (minutes === null) {
    return {
      from: `(${countedRows}) t`,
      parameters: [1, 2, 3, 4].flatMap(() => [start, end]),
    };
  }
  if (minutes === quarterHourMinutes) {
    return {
      from: '(select * from quarter_hour_total where starts_at >= ? and starts_at < ?) t',
      parameters: [start, end],
    };
  }
  const table = groupBy === 'affiliate' ? 'affiliate_total' : 'goal_total';
  return {
    from: `(select * from ${table} where minutes = ? and starts_at >= ? and starts_at < ?) t`,
    parameters: [minutes, start, end],
  };
}
