import { DatabaseSync } from 'node:sqlite';

/** A postback as the database holds it. */
export interface KeptPostback {
  readonly id: string;
  readonly code: string;
  /** Its query, without the token. */
  readonly raw: string;
}

/** All that says what was booked, and whether the file is sound. */
export interface Kept {
  readonly postbacks: readonly KeptPostback[];
  /** The ids of the postbacks that have a conversion, one a row. */
  readonly conversions: readonly string[];
  readonly eventRecords: readonly string[];
  /** What SQLite's own checks complain of. */
  readonly damages: readonly string[];
}

/** The kept totals that are not what counting the rows gives. */
const disagreeingTotals = `
  with counted as (select
    (select count(*) from conversion where not test) as conversions,
    (select count(*) from event_record where not test) as events,
    (select count(*) from postback where verdict = 'held' and not test) as held,
    (select coalesce(sum(revenue), 0) from
      (select revenue from conversion where not test
        union all select revenue from event_record where not test)) as revenue),
  kept as (
    select 'quarter_hour_total' as total, 0 as conversions, 0 as events, 0 as held, 0 as revenue_low
    union all
    select 'goal_total', 0, 0, 0, 0
    union all
    select 'affiliate_total', 0, 0, 0, 0
    union all
    select 'quarter_hour_total', conversions, events, held, revenue_low
      from quarter_hour_total
    union all
    select 'goal_total', conversions, events, held, revenue_low from goal_total where minutes = 60
    union all
    select 'affiliate_total', conversions, events, held, revenue_low from affiliate_total
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
export function readKept(file: string, { quick = false }: ReadOptions = {}): Kept {
  const database = new DatabaseSync(file, { timeout: 5000 });
  try {
    // Closing copies the log back; what is read here need not outlast a crash of its own.
    database.exec('pragma synchronous = off');
    const rows = (sql: string) => database.prepare(sql).all();
    const ids = (table: string) =>
      rows(`select postback_id from ${table}`).map((row) => String(row['postback_id']));
    const check = quick ? 'quick_check' : 'integrity_check';
    // The servers that the controls put in the product's place keep no totals.
    const keepsTotals = rows(`select 1 from sqlite_master where name = 'goal_total'`).length > 0;
    const totals = keepsTotals ? rows(disagreeingTotals) : [];
    return {
      postbacks: rows('select id, code, raw from postback').map((row) => ({
        id: String(row['id']),
        code: String(row['code']),
        raw: String(row['raw']),
      })),
      conversions: ids('conversion'),
      eventRecords: ids('event_record'),
      damages: [
        ...rows(`pragma ${check}`).map((row) => String(row[check])),
        ...totals.map((row) => `${String(row['total'])} disagrees with its rows`),
        ...rows('pragma foreign_key_check').map((row) => `${String(row['table'])}: a lost parent`),
      ].filter((line) => line !== 'ok'),
    };
  } finally {
    database.close();
  }
}
