import { exact } from './settings-tables.ts';

// A migration stays what it was, whatever becomes of the code that names these today.
const hourMinutes = 60;
const dayMinutes = 1440;

const sumColumns = [
  'clicks',
  'conversions',
  'events',
  'held',
  'revenue_high',
  'revenue_low',
  'payout_high',
  'payout_low',
] as const;

const sums = sumColumns.map((name) => `${name} bigint not null`).join(',\n    ');
const names = sumColumns.join(', ');
/** What each sum of several totals comes to, in the order of their columns. */
export const summed = sumColumns.map((name) => `sum(${name})::bigint`).join(', ');

/** Rows that are counted up all day: free room in their pages lets that happen without their indexes. */
const countedUp = 'with (fillfactor = 50)';

const total = (name: string, key: string): string => `create table ${name} (
    minutes bigint not null,
    starts_at bigint not null,
    offer_id bigint not null,
    ${key} not null,
    ${sums},
    primary key (minutes, starts_at, offer_id, ${key.split(' ')[0] ?? ''})
  ) ${countedUp}`;

const adds = (table: string): string =>
  `do update set ${sumColumns.map((name) => `${name} = ${table}.${name} + excluded.${name}`).join(', ')}`;

const start = (minutes: string): string => `starts_at - starts_at % (${minutes} * 60000)`;

/** The kept periods that a change belongs to; of the longer ones those that have taken it over already. */
export interface KeptLengths {
  /** A table with a column `length`, in minutes. */
  readonly periods: string;
  readonly isCounted: string;
}

/** Hours, and the days of hours that were taken over by them already. */
const hoursAndDays: KeptLengths = {
  periods: `(values (${hourMinutes}), (${dayMinutes})) as period(length)`,
  isCounted: `length = ${hourMinutes} or starts_at < (select until from totals_rolled_up)`,
};

const foldInto = (
  table: string,
  key: string,
  { periods, isCounted }: KeptLengths,
): string => `insert into ${table}
    (minutes, starts_at, offer_id, ${key}, ${names})
  select length, ${start('length')}, offer_id, ${key}, ${summed}
  from changes, ${periods} where ${isCounted}
  group by 1, 2, 3, 4 order by 1, 2, 3, 4
  on conflict (minutes, starts_at, offer_id, ${key}) ${adds(table)}`;

/** A table of totals together with the changes that are not in it yet. */
export const totalsNow = (
  table: string,
  key: string,
  { periods, isCounted }: KeptLengths,
): string => `create or replace view ${table}_now as
  select minutes, starts_at, offer_id, ${key}, ${names} from ${table}
  union all
  select length, ${start('length')}, offer_id, ${key}, ${names}
  from total_change, ${periods} where ${isCounted}`;

/** In one statement, so that no change is missed or counted twice. */
export const foldTotals = (
  kept: KeptLengths,
): string => `create or replace function fold_totals() returns void language sql as $$
    with changes as (delete from total_change returning *),
    quarters as (
      insert into quarter_hour_total (starts_at, offer_id, ${names})
      select starts_at, offer_id, ${summed} from changes group by 1, 2 order by 1, 2
      on conflict (starts_at, offer_id) ${adds('quarter_hour_total')}
    ),
    goals as (${foldInto('goal_total', 'goal', kept)})
    ${foldInto('affiliate_total', 'affiliate_id', kept)}
  $$`;

/** What reads and fills hours and days. */
export const beforeWeeks = [
  totalsNow('goal_total', 'goal', hoursAndDays),
  totalsNow('affiliate_total', 'affiliate_id', hoursAndDays),
  foldTotals(hoursAndDays),
];

/**
 * The totals. What a batch adds is noted by it, one row for whatever is counted together, and folded
 * into the totals a moment later: batches would else wait for each other at the rows that all of them
 * count up. Totals are read with what is not folded yet.
 */
export const totalTables = [
  `create table quarter_hour_total (
    starts_at bigint not null,
    offer_id bigint not null,
    ${sums},
    primary key (starts_at, offer_id)
  ) ${countedUp}`,
  total('goal_total', 'goal bigint'),
  total('affiliate_total', `affiliate_id ${exact}`),
  // Until when the totals of days hold what those of the hours do.
  'create table totals_rolled_up (until bigint not null)',
  'insert into totals_rolled_up (until) values (0)',
  // By quarter hours. It is emptied all the time, and vacuumed by whoever empties it.
  `create table total_change (
    starts_at bigint not null,
    offer_id bigint not null,
    goal bigint not null,
    affiliate_id ${exact} not null,
    ${sums}
  )`,
  `create view quarter_hour_total_now as
    select starts_at, offer_id, ${names} from quarter_hour_total
    union all select starts_at, offer_id, ${names} from total_change`,
  ...beforeWeeks,
  `create table affiliate_seen (id ${exact} primary key, since bigint not null)`,
  // In the order of their ids, so that two transactions never wait for each other in a circle.
  `create function see_affiliates() returns trigger language plpgsql as $$ begin
    insert into affiliate_seen (id, since)
      select affiliate_id, min(${start(String(hourMinutes))}) from added
        where affiliate_id <> ''
          and not exists (select 1 from affiliate_seen where id = affiliate_id)
        group by affiliate_id order by affiliate_id
      on conflict do nothing;
    return null;
  end $$`,
  `create trigger total_change_seen after insert on total_change
    referencing new table as added for each statement execute function see_affiliates()`,
];
