import { Migration } from '@mikro-orm/migrations';

const unrecorded = `verdict <> 'recorded'`;

const sumNames = [
  'clicks',
  'conversions',
  'events',
  'held',
  'revenue_high',
  'revenue_low',
  'payout_high',
  'payout_low',
];

const newTables = [
  // What was reversed keeps its record, by whose key its repeat is still known. It outlives the raw
  // postback, as the record does.
  `create table reversal (
    postback_number integer primary key,
    click_id integer not null,
    goal integer not null,
    at integer not null,
    by text not null,
    reason text not null,
    along_with integer
  )`,
  `create index reversal_click on reversal (click_id)`,
  `create table why_share (
    id integer primary key autoincrement,
    digest text not null unique,
    postback_number integer not null references postback (number) on delete cascade,
    show_amounts integer not null,
    at integer not null,
    by text not null
  )`,
  `create index why_share_postback on why_share (postback_number)`,
  `alter table postback_history add column kind text not null default 'decision'`,
  `alter table postback_history add column reason text`,
];

/** The log is asked by code, by offer and code, and by event and code: each finds its page in order. */
const indexes = [
  'drop index postback_unrecorded_verdict',
  'drop index postback_unrecorded_offer',
  `create index postback_unrecorded_offer_code on postback (offer_id, code) where ${unrecorded}`,
  `create index postback_unrecorded_event on postback (event_id, code)
    where ${unrecorded} and event_id is not null`,
  // An event belongs to one offer, so this one serves both questions.
  'drop index event_record_offer',
  'create index event_record_event on event_record (event_id)',
];

const indexesBefore = [
  'drop index event_record_event',
  'create index event_record_offer on event_record (offer_id)',
  'drop index postback_unrecorded_event',
  'drop index postback_unrecorded_offer_code',
  `create index postback_unrecorded_offer on postback (offer_id) where ${unrecorded}`,
  `create index postback_unrecorded_verdict on postback (verdict) where ${unrecorded}`,
];

const high = (column: string) =>
  `cast(substr(${column}, 1, max(length(${column}) - 9, 0)) as integer)`;
const low = (column: string) => `cast(substr(${column}, -9) as integer)`;

/** What every reversed record would add to the totals if it counted; a test's adds nothing. */
const reversed = ['conversion', 'event_record']
  .map(
    (table) => `select r.received_at as at, r.offer_id, v.goal,
      coalesce(c.affiliate_id, '') as affiliate_id, 0 as clicks,
      ${table === 'conversion' ? '1 as conversions, 0 as events' : '0 as conversions, 1 as events'},
      0 as held, ${high('r.revenue')} as revenue_high, ${low('r.revenue')} as revenue_low,
      ${high('r.payout')} as payout_high, ${low('r.payout')} as payout_low
    from reversal v join ${table} r on r.postback_number = v.postback_number
      join click c on c.id = r.click_id
    where not r.test`,
  )
  .join(' union all ');

interface Totals {
  readonly table: string;
  readonly columns: readonly string[];
  /** The values of these columns. */
  readonly values: readonly string[];
  readonly where: string;
}

const longer = [
  ['goal_total', 'goal'],
  ['affiliate_total', 'affiliate_id'],
].flatMap(([table = '', key = '']) =>
  [
    [60, 'true'],
    // Days hold the hours that were taken over.
    [1440, 'at < (select until from totals_rolled_up)'],
  ].map(([minutes = 0, where = '']): Totals => ({
    table,
    columns: ['minutes', 'starts_at', 'offer_id', key],
    values: [String(minutes), `at - at % ${Number(minutes) * 60_000}`, 'offer_id', key],
    where: String(where),
  })),
);

const totals: readonly Totals[] = [
  {
    table: 'quarter_hour_total',
    columns: ['starts_at', 'offer_id'],
    values: ['at - at % 900000', 'offer_id'],
    where: 'true',
  },
  ...longer,
];

const countAgain = totals.map(
  ({
    table,
    columns,
    values,
    where,
  }) => `insert into ${table} (${[...columns, ...sumNames].join(', ')})
    select ${values.join(', ')}, ${sumNames.map((name) => `sum(${name})`).join(', ')}
    from (${reversed}) where ${where} group by ${columns.map((_, index) => index + 1).join(', ')}
    on conflict (${columns.join(', ')}) do update set
      ${sumNames.map((name) => `${name} = ${name} + excluded.${name}`).join(', ')}`,
);

/**
 * Records can be reversed, and a postback's why page can be shared. The way back knows no reversals:
 * what was reversed counts again, and the history loses their entries.
 */
export class Migration0005Reversals extends Migration {
  override name = '0005-reversals';

  override up(): void {
    for (const statement of [...newTables, ...indexes]) this.addSql(statement);
  }

  override down(): void {
    const statements = [
      ...countAgain,
      `delete from postback_history where kind <> 'decision'`,
      'alter table postback_history drop column reason',
      'alter table postback_history drop column kind',
      'drop table why_share',
      'drop table reversal',
      ...indexesBefore,
    ];
    for (const statement of statements) this.addSql(statement);
  }
}
