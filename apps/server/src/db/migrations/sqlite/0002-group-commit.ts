import { Migration } from '@mikro-orm/migrations';
import { initialTables } from './0001-initial.ts';
import { countedRows, fillGoalTotal, goalTotal, sums } from './goal-total.ts';

/** What is not booked: the log finds these by their own indexes, the booked ones by their records. */
const unrecorded = `verdict <> 'recorded'`;

const newTables = [
  `create table new_click (
    id integer primary key autoincrement,
    transaction_id text not null unique collate binary,
    offer_id integer not null references offer (id),
    affiliate_id text,
    sub1 text,
    sub2 text,
    sub3 text,
    sub4 text,
    sub5 text,
    external_transaction_id text,
    test integer not null,
    created_at integer not null
  )`,
  // Every verdict takes the next number of the sequence, in the order of the commits: the first one
  // numbers its postback, later ones their entry in the history. The id is made at receipt.
  `create table new_postback (
    number integer primary key,
    id text not null unique,
    received_at integer not null,
    token_offer_id integer,
    offer_id integer,
    click_id integer,
    transaction_id text collate binary,
    raw text not null,
    verdict text not null,
    code text not null,
    event_id integer,
    warnings text,
    test integer not null
  )`,
  `create table new_postback_history (
    number integer primary key,
    postback_number integer not null references new_postback (number) on delete cascade,
    at integer not null,
    by text not null,
    corrections text not null,
    verdict text not null,
    code text not null
  )`,
  // What is written for every postback has no foreign keys: the facts that it was decided by were read
  // under the same write lock. And a record outlives its raw postback.
  `create table new_conversion (
    postback_number integer primary key,
    postback_id text not null,
    click_id integer not null unique,
    offer_id integer not null,
    revenue text not null,
    payout text not null,
    currency text not null,
    sale_amount text,
    order_id text,
    received_at integer not null,
    recorded_at integer not null,
    test integer not null,
    descriptive text
  )`,
  `create table new_event_record (
    postback_number integer primary key,
    postback_id text not null,
    click_id integer not null,
    event_id integer not null,
    repetition integer not null,
    offer_id integer not null,
    revenue text not null,
    payout text not null,
    currency text not null,
    sale_amount text,
    order_id text,
    received_at integer not null,
    recorded_at integer not null,
    test integer not null,
    descriptive text
  )`,
  `create table quarter_hour_total (
    starts_at integer not null,
    offer_id integer not null,
    clicks integer not null,
    conversions integer not null,
    events integer not null,
    held integer not null,
    revenue_high integer not null,
    revenue_low integer not null,
    payout_high integer not null,
    payout_low integer not null,
    primary key (starts_at, offer_id)
  ) without rowid`,
  goalTotal,
  // Until when the totals of days hold what those of the hours do.
  `create table totals_rolled_up (until integer not null)`,
  `insert into totals_rolled_up (until) values (0)`,
  `create table settings_version (value integer not null)`,
  `insert into settings_version (value) values (0)`,
];

const copies = [
  `insert into new_click (transaction_id, offer_id, affiliate_id, sub1, sub2, sub3, sub4, sub5,
      external_transaction_id, test, created_at)
    select transaction_id, offer_id, affiliate_id, sub1, sub2, sub3, sub4, sub5,
      external_transaction_id, test, created_at from click order by transaction_id`,
  `insert into new_postback
    select row_number() over (order by p.rowid), p.id, p.received_at, p.token_offer_id, p.offer_id,
      c.id, case when c.id is null then p.transaction_id end, p.raw, p.verdict, p.code, p.event_id,
      nullif(p.warnings, '[]'), p.test
    from postback p left join new_click c on c.transaction_id = p.transaction_id`,
  `insert into new_postback_history
    select (select max(number) from new_postback) + row_number() over (order by h.id), p.number, h.at, h.by, h.corrections, h.verdict, h.code
    from postback_history h join new_postback p on p.id = h.postback_id`,
  `insert into new_conversion
    select p.number, p.id, c.id, r.offer_id, r.revenue, r.payout, r.currency, r.sale_amount,
      r.order_id, r.received_at, r.recorded_at, r.test, nullif(r.descriptive, '{}')
    from conversion r join new_postback p on p.id = r.postback_id
      join new_click c on c.transaction_id = r.transaction_id`,
  `insert into new_event_record
    select p.number, p.id, c.id, r.event_id, case r.only_once when 1 then 0 else p.number end,
      r.offer_id, r.revenue, r.payout, r.currency, r.sale_amount, r.order_id, r.received_at,
      r.recorded_at, r.test, nullif(r.descriptive, '{}')
    from event_record r join new_postback p on p.id = r.postback_id
      join new_click c on c.transaction_id = r.transaction_id`,
  `update postback_sequence set value = (select coalesce(max(number), 0) from (
      select number from new_postback union all select number from new_postback_history))`,
];

const totals = [
  `insert into quarter_hour_total
    select at - at % 900000, offer_id, ${sums} from (${countedRows('new_')}) group by 1, 2`,
  ...fillGoalTotal('new_'),
];

/** Children before their parents, or foreign keys would stand in the way. */
const remade = ['event_record', 'conversion', 'postback_history', 'postback', 'click'];

const drop = (table: string): string => `drop table ${table}`;
const rename = (from: string, to: string): string => `alter table ${from} rename to ${to}`;

const indexes = [
  {
    name: 'click_created_at',
    sql: `create index click_created_at on click (created_at)`,
  },
  {
    name: 'postback_unrecorded_code',
    sql: `create index postback_unrecorded_code on postback (code) where ${unrecorded}`,
  },
  {
    name: 'postback_unrecorded_verdict',
    sql: `create index postback_unrecorded_verdict on postback (verdict) where ${unrecorded}`,
  },
  {
    name: 'postback_unrecorded_offer',
    sql: `create index postback_unrecorded_offer on postback (offer_id) where ${unrecorded}`,
  },
  {
    name: 'postback_unrecorded_click',
    sql: `create index postback_unrecorded_click on postback (click_id, code)
    where ${unrecorded} and click_id is not null`,
  },
  {
    name: 'postback_unknown_transaction',
    sql: `create index postback_unknown_transaction on postback (transaction_id)
    where transaction_id is not null`,
  },
  {
    name: 'postback_held',
    sql: `create index postback_held on postback (received_at) where verdict = 'held'`,
  },
  {
    name: 'postback_history_postback',
    sql: `create index postback_history_postback on postback_history (postback_number)`,
  },
  {
    name: 'conversion_offer',
    sql: `create index conversion_offer on conversion (offer_id)`,
  },
  {
    name: 'conversion_received_at',
    sql: `create index conversion_received_at on conversion (received_at)`,
  },
  // An event that happens once has the repetition 0, every other the number of its postback.
  {
    name: 'event_record_repetition',
    sql: `create unique index event_record_repetition on event_record (click_id, event_id, repetition)`,
  },
  {
    name: 'event_record_order',
    sql: `create unique index event_record_order on event_record (click_id, event_id, order_id)
    where order_id is not null`,
  },
  {
    name: 'event_record_offer',
    sql: `create index event_record_offer on event_record (offer_id)`,
  },
  {
    name: 'event_record_received_at',
    sql: `create index event_record_received_at on event_record (received_at)`,
  },
];

/** Whoever keeps settings in memory sees by the version that they have changed. */
const versionTriggers = ['offer', 'event_definition', 'secure_token'].flatMap((table) =>
  ['insert', 'update', 'delete'].map((change) => ({
    name: `${table}_version_${change}`,
    sql: `create trigger ${table}_version_${change} after ${change} on ${table} begin
        update settings_version set value = value + 1;
      end`,
  })),
);

/** The way back: what these tables were before. Totals and versions have no place there. */
const remadeTables = initialTables.filter((text) =>
  new RegExp(
    `^create table (${remade.join('|')}) \\(|^create .* on (${remade.join('|')}) (\\(|begin)`,
    'u',
  ).test(text),
);

const copiesBack = [
  `insert into click
    select transaction_id, offer_id, affiliate_id, sub1, sub2, sub3, sub4, sub5,
      external_transaction_id, test, created_at from new_click order by id`,
  `insert into postback (id, received_at, token_offer_id, offer_id, transaction_id, raw, verdict,
      code, event_id, event_name, warnings, test)
    select p.id, p.received_at, p.token_offer_id, p.offer_id,
      coalesce(c.transaction_id, p.transaction_id), p.raw, p.verdict, p.code, p.event_id, e.name,
      coalesce(p.warnings, '[]'), p.test
    from new_postback p left join new_click c on c.id = p.click_id
      left join event_definition e on e.id = p.event_id
    order by p.number`,
  `insert into postback_history
    select h.number, p.id, h.at, h.by, h.corrections, h.verdict, h.code
    from new_postback_history h join new_postback p on p.number = h.postback_number
    order by h.number`,
  `insert into conversion
    select r.postback_id, c.transaction_id, r.offer_id, r.revenue, r.payout, r.currency,
      r.sale_amount, r.order_id, r.received_at, r.recorded_at, r.test, coalesce(r.descriptive, '{}')
    from new_conversion r join new_click c on c.id = r.click_id`,
  `insert into event_record
    select r.postback_id, c.transaction_id, r.offer_id, r.event_id, r.repetition = 0, r.order_id,
      r.revenue, r.payout, r.currency, r.sale_amount, r.received_at, r.recorded_at, r.test,
      coalesce(r.descriptive, '{}')
    from new_event_record r join new_click c on c.id = r.click_id`,
];

/**
 * Clicks and postbacks get numbers, so that every key that an incoming postback adds to an index
 * is a small integer at the index's right edge; totals are kept beside what they sum up.
 */
export class Migration0002GroupCommit extends Migration {
  override name = '0002-group-commit';

  override up(): void {
    const statements = [
      ...newTables,
      ...copies,
      ...totals,
      ...remade.map(drop),
      ...remade.map((table) => rename(`new_${table}`, table)),
      ...indexes.map(({ sql }) => sql),
      ...versionTriggers.map(({ sql }) => sql),
    ];
    for (const statement of statements) this.addSql(statement);
  }

  override down(): void {
    const statements = [
      ...versionTriggers.map(({ name }) => `drop trigger ${name}`),
      ...indexes.map(({ name }) => `drop index ${name}`),
      ...remade.map((table) => rename(table, `new_${table}`)),
      ...remadeTables,
      ...copiesBack,
      ...remade.map((table) => drop(`new_${table}`)),
      ...['settings_version', 'totals_rolled_up', 'goal_total', 'quarter_hour_total'].map(drop),
    ];
    for (const statement of statements) this.addSql(statement);
  }
}
