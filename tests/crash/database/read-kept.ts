import { type DatabaseBeside, openBeside } from '@trackside/server/testing/open-beside';
import type { DatabaseLocation } from '@trackside/server/testing/test-places';

/** A postback as the database holds it. */
export interface KeptPostback {
  readonly id: string;
  readonly code: string;
  /** Its query, without the token. */
  readonly raw: string;
}

/** All that says what was booked, and whether the database is sound. */
export interface Kept {
  readonly postbacks: readonly KeptPostback[];
  /** The ids of the postbacks that have a conversion, one a row. */
  readonly conversions: readonly string[];
  readonly eventRecords: readonly string[];
  /** What the database's own checks complain of, and totals that are wrong. */
  readonly damages: readonly string[];
}

/** What is read of a table of totals: on PostgreSQL also what is not folded into it yet. */
const totalsIn = (dialect: DatabaseBeside['dialect'], table: string): string =>
  dialect === 'postgres' ? `${table}_now` : table;

/** The kept totals that are not what counting the rows gives. */
export const disagreeingTotals = (dialect: DatabaseBeside['dialect']): string => `
  with counted as (select
    (select count(*) from conversion where test = 0) as conversions,
    (select count(*) from event_record where test = 0) as events,
    (select count(*) from postback where verdict = 'held' and test = 0) as held,
    (select coalesce(sum(cast(revenue as bigint)), 0) from
      (select revenue from conversion where test = 0
        union all select revenue from event_record where test = 0) as booked) as revenue),
  kept as (
    select 'quarter_hour_total' as total, 0 as conversions, 0 as events, 0 as held, 0 as revenue_low
    union all
    select 'goal_total', 0, 0, 0, 0
    union all
    select 'affiliate_total', 0, 0, 0, 0
    union all
    select 'quarter_hour_total', conversions, events, held, revenue_low
      from ${totalsIn(dialect, 'quarter_hour_total')}
    union all
    select 'goal_total', conversions, events, held, revenue_low from ${totalsIn(dialect, 'goal_total')} where minutes = 60
    union all
    select 'affiliate_total', conversions, events, held, revenue_low from ${totalsIn(dialect, 'affiliate_total')}
      where minutes = 60),
  summed as (
    select total, sum(conversions) as conversions, sum(events) as events, sum(held) as held,
      sum(revenue_low) as revenue from kept group by total)
  select total from summed, counted
  where summed.conversions <> counted.conversions or summed.events <> counted.events
    or summed.held <> counted.held or summed.revenue <> counted.revenue`;

export interface ReadOptions {
  /** Does without comparing every index with its table. */
  readonly quick?: boolean;
}

/** Opens the database, which lets SQLite recover it, and reads all of it. */
export async function readKept(
  location: DatabaseLocation,
  { quick = false }: ReadOptions = {},
): Promise<Kept> {
  await using beside = await openBeside(location);
  if (beside.dialect === 'sqlite') {
    // Closing copies the log back; what is read here need not outlast a crash of its own.
    await beside.rows('pragma synchronous = off');
  }
  const ids = async (table: string): Promise<string[]> => {
    const rows = await beside.rows<{ readonly postback_id: string }>(
      `select postback_id from ${table}`,
    );
    return rows.map((row) => row.postback_id);
  };
  // The servers that the controls put in the product's place keep no totals.
  const keepsTotals = (await beside.tables()).includes('goal_total');
  const totals = keepsTotals
    ? await beside.rows<{ readonly total: string }>(disagreeingTotals(beside.dialect))
    : [];
  return {
    postbacks: await beside.rows<KeptPostback>('select id, code, raw from postback'),
    conversions: await ids('conversion'),
    eventRecords: await ids('event_record'),
    damages: [
      ...(await faultsOf(beside, quick)),
      ...totals.map(({ total }) => `${total} disagrees with its rows`).toSorted(),
    ],
  };
}

/** PostgreSQL has no such check of its own: it is read whole, and that is all. */
async function faultsOf(beside: DatabaseBeside, quick: boolean): Promise<string[]> {
  if (beside.dialect === 'postgres') return [];
  const rows = await beside.rows<Readonly<Record<string, string>>>(
    `pragma ${quick ? 'quick_check' : 'integrity_check'}`,
  );
  const parents = await beside.rows<{ readonly table: string }>('pragma foreign_key_check');
  return [
    ...rows.flatMap((row) => Object.values(row)).filter((line) => line !== 'ok'),
    ...parents.map(({ table }) => `${table}: a lost parent`),
  ];
}
