import type { DialectName, Statement } from '../db/transaction/dialect.ts';
import { totalsNow } from '../totals/totals-now.ts';
import { quarterHourMinutes } from '../totals/periods.ts';
import { conversionGoal, unknownGoal } from '../totals/goals.ts';
import { sumColumns } from '../totals/sum-columns.ts';
import type { SpanPart } from './cover-span.ts';
import type { ReportGroup } from './reports-service.ts';

interface Asked {
  readonly dialect: DialectName;
  readonly groupBy: ReportGroup;
  readonly offerId?: number | undefined;
}

/** What a report asks of some parts of its span. */
export interface PartsQuestion extends Asked {
  /** None is taken away unless it says so. */
  readonly parts: readonly (SpanPart & { readonly sign?: 1 | -1 })[];
}

/** Amounts may be larger than 64 bits hold: each is two halves, split before the last nine digits. */
const high = (column: string) =>
  `cast(case when length(${column}) > 9 then substr(${column}, 1, length(${column}) - 9) else '0' end
    as bigint)`;
const low = (column: string) =>
  `cast(case when length(${column}) > 9 then substr(${column}, length(${column}) - 8) else ${column} end
    as bigint)`;

const money = `sum(${high('r.revenue')}) as revenue_high, sum(${low('r.revenue')}) as revenue_low,
  sum(${high('r.payout')}) as payout_high, sum(${low('r.payout')}) as payout_low`;

/** What was reversed counts no more. */
const counts = 'not exists (select 1 from reversal v where v.postback_number = r.postback_number)';

/**
 * What clicks, records and held postbacks come to, as the kept totals count them. Tests add nothing. Each
 * kind is summed up by itself, which sorts less, and by what the report asks for: only for the affiliate its
 * click is looked up.
 */
const countedRows = ({ groupBy, offerId }: Asked): string => {
  const affiliate = groupBy === 'affiliate' ? `coalesce(c.affiliate_id, '')` : `''`;
  const ofClick = (row: string, join: string): string =>
    groupBy === 'affiliate' ? `${join} click c on c.id = ${row}.click_id` : '';
  const goal = (own: string): string => (groupBy === 'event' ? own : String(conversionGoal));
  // Sorting by what is the same everywhere takes time, too.
  const byOffer = groupBy === 'affiliate' ? 'group by 1, 3' : 'group by 1';
  const byGoal = groupBy === 'event' ? 'group by 1, 2' : byOffer;
  // The sign keeps the offer's index out: little time is asked for, and an offer may have millions of rows.
  const ofOffer = (column: string) => (offerId === undefined ? '' : `and +${column} = ?`);
  return `
  select c.offer_id, ${conversionGoal} as goal, ${affiliate} as affiliate_id,
    count(*) as clicks, 0 as conversions, 0 as events, 0 as held,
    0 as revenue_high, 0 as revenue_low, 0 as payout_high, 0 as payout_low
  from click c where c.test = 0 and c.created_at >= ? and c.created_at < ? ${ofOffer('c.offer_id')}
  ${byOffer}
  union all
  select r.offer_id, ${conversionGoal}, ${affiliate}, 0, count(*), 0, 0, ${money}
  from conversion r ${ofClick('r', 'join')}
  where r.test = 0 and ${counts} and r.received_at >= ? and r.received_at < ? ${ofOffer('r.offer_id')}
  ${byOffer}
  union all
  select r.offer_id, ${goal('r.event_id')}, ${affiliate}, 0, 0, count(*), 0, ${money}
  from event_record r ${ofClick('r', 'join')}
  where r.test = 0 and ${counts} and r.received_at >= ? and r.received_at < ? ${ofOffer('r.offer_id')}
  ${byGoal}
  union all
  select coalesce(p.offer_id, 0),
    ${goal(`case when p.event_id is not null then p.event_id
      when p.code in ('EVENT_UNKNOWN', 'EVENT_MISMATCH') then ${unknownGoal}
      else ${conversionGoal} end`)},
    ${affiliate}, 0, 0, 0, count(*), 0, 0, 0, 0
  from postback p ${ofClick('p', 'left join')}
  where p.verdict = 'held' and p.test = 0 and p.received_at >= ? and p.received_at < ?
    ${ofOffer('coalesce(p.offer_id, 0)')}
  ${byGoal}`;
};

/** What rows of one offer are told apart by; by day it is the part that they lie in. */
const groupKeys = {
  offer: 't.offer_id',
  event: 't.goal',
  affiliate: 't.affiliate_id',
} as const satisfies Record<Exclude<ReportGroup, 'day'>, string>;

/** What stands for a group in the report. */
const groupNames = {
  day: 'cast(t.group_key as text)',
  offer: `case t.group_key when 0 then '' else cast(t.group_key as text) end`,
  event: `case t.group_key when ${conversionGoal} then 'conversion'
    when ${unknownGoal} then 'unknown' else cast(t.group_key as text) end`,
  affiliate: 't.group_key',
} as const satisfies Record<ReportGroup, string>;

const sumsTimes = (sign: 1 | -1): string =>
  sumColumns.map((column) => `${sign === 1 ? '' : '-'}sum(t.${column}) as ${column}`).join(', ');
const sums = sumsTimes(1);

/**
 * The statement that sums parts up: one row a group and currency; by day the parts are the groups,
 * named by their places. Each part is sorted alone, and what is looked up or told by a name is so once
 * for each offer and group. PostgreSQL would read a mere union of parts with workers of its own, and
 * their start takes longer than the reading: what is materialized is read without.
 */
export function partsStatement({ parts, ...asked }: PartsQuestion): Statement {
  const { groupBy } = asked;
  const sources = parts.map((part, place) => {
    const { from, parameters } = source(asked, part);
    return {
      name: `part_${place}`,
      sql: `select ${groupBy === 'day' ? place : groupKeys[groupBy]} as group_key, t.offer_id, ${sumsTimes(part.sign ?? 1)}
        from ${from} t
        group by ${groupBy === 'day' ? '2' : '1, 2'}`,
      parameters,
    };
  });
  return {
    text: `with ${sources.map(({ name, sql }) => `${name} as materialized (${sql})`).join(', ')}
      select ${groupNames[groupBy]} as grp, coalesce(o.currency, 'XXX') as currency, ${sums}
      from (${sources.map(({ name }) => `select * from ${name}`).join(' union all ')}) t
        left join offer o on o.id = t.offer_id
      group by 1, 2`,
    values: sources.flatMap(({ parameters }) => parameters),
  };
}

/** Where the rows of a part come from. */
function source(
  asked: Asked,
  { minutes, start, end }: SpanPart,
): { readonly from: string; readonly parameters: readonly number[] } {
  const { dialect, groupBy, offerId } = asked;
  const ofOffer = offerId === undefined ? [] : [offerId];
  if (minutes === null) {
    return {
      from: `(${countedRows(asked)})`,
      parameters: [1, 2, 3, 4].flatMap(() => [start, end, ...ofOffer]),
    };
  }
  const within = `starts_at >= ? and starts_at < ?${offerId === undefined ? '' : ' and offer_id = ?'}`;
  if (minutes === quarterHourMinutes) {
    return {
      from: `(select * from ${totalsNow(dialect, 'quarter_hour_total')} where ${within})`,
      parameters: [start, end, ...ofOffer],
    };
  }
  const table = groupBy === 'affiliate' ? 'affiliate_total' : 'goal_total';
  return {
    from: `(select * from ${totalsNow(dialect, table)} where minutes = ? and ${within})`,
    parameters: [minutes, start, end, ...ofOffer],
  };
}
