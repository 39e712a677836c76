import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { hash } from 'node:crypto';
import type { TokenVault } from '../../keys/token-vault.ts';
import { secureRandomBytes } from '../../ports/random-bytes.ts';
import type { Database } from '../database.ts';
import { migrationNames } from './sqlite/migration-names.ts';
import { openDatabase } from '../open-database.ts';

const places = (keyFolder: string) =>
  ({
    database: { dialect: 'sqlite', file: path.join(keyFolder, 'trackside.db') },
    keyFolder,
  }) as const;

let folder = '';
let database: Database;
let vault: TokenVault;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'trackside-migrations-'));
  ({ database, vault } = await openDatabase(places(folder), secureRandomBytes));
});
afterEach(async () => {
  await database.close();
  await rm(folder, { recursive: true });
});

const all = (sql: string) => database.em().execute<Record<string, unknown>[]>(sql);

const tables = () =>
  all(`select name, sql from sqlite_master
    where name not like 'sqlite_%' and name not like 'mikro_orm_%' order by name`);

/** Everything that is stored, table by table. */
async function contents(): Promise<Record<string, unknown>> {
  const names = await all(`select name from sqlite_master where type = 'table'
    and name not like 'sqlite_%' and name not like 'mikro_orm_%' order by name`);
  const rows = await Promise.all(
    names.map(async ({ name }) => [name, await all(`select * from ${String(name)}`)] as const),
  );
  return Object.fromEntries(rows);
}

const moment = Date.UTC(2026, 2, 28, 23, 50);

/** One of everything as the first version stored it, its triggers at work. */
const firstVersion = [
  `insert into offer values (1, 'a', 'EUR', 'https://a.example', 'None', null, 'None', null, 0, null, '[]', null, 0)`,
  `insert into event_definition values (1, 1, 'e', 'None', null, 'None', null, 0, '[]', null, 0)`,
  `insert into secure_token values (1, 1, 't', '${hash('sha256', 't', 'hex')}', 0, null)`,
  `insert into click values ('c1', 1, 'aff', 's1', null, null, null, null, 'x', 0, ${moment})`,
  `insert into click values ('c2', 1, null, null, null, null, null, null, null, 1, ${moment})`,
  ...[
    ['p1', `'c1'`, 'recorded', 'CONVERSION_RECORDED', 'null', '[]'],
    [
      'p2',
      `'c1'`,
      'recorded',
      'EVENT_RECORDED',
      '1',
      '[{"code":"w","parameter":null,"message":"m"}]',
    ],
    ['p3', `'lost'`, 'held', 'TRANSACTION_UNKNOWN', 'null', '[]'],
    ['p4', `'c1'`, 'held', 'EVENT_UNKNOWN', 'null', '[]'],
    ['p5', `'c2'`, 'recorded', 'CONVERSION_RECORDED', 'null', '[]'],
    ['p6', 'null', 'refused', 'ENCODING_INVALID', 'null', '[]'],
    ['p7', `'c1'`, 'recorded', 'EVENT_RECORDED', '1', '[]'],
  ].map(
    ([id, click, verdict, code, event, warnings]) =>
      `insert into postback (id, received_at, token_offer_id, offer_id, transaction_id, raw, verdict,
        code, event_id, event_name, warnings, test) values ('${id}', ${moment}, 1, 1, ${click},
        'raw=${id}', '${verdict}', '${code}', ${event}, ${event === '1' ? `'e'` : 'null'},
        '${warnings}', ${id === 'p5' ? 1 : 0})`,
  ),
  `insert into postback_history (postback_id, at, by, corrections, verdict, code)
    values ('p2', 5, 'Ann', '{}', 'recorded', 'EVENT_RECORDED')`,
  `insert into conversion values ('p1', 'c1', 1, '12345678901234567890', '7', 'EUR', null, null, ${moment}, ${moment}, 0, '{"ip":"192.0.2.1"}')`,
  `insert into conversion values ('p5', 'c2', 1, '1', '1', 'EUR', null, null, ${moment}, ${moment}, 1, '{}')`,
  `insert into event_record values ('p2', 'c1', 1, 1, 1, 'o1', '5', '2', 'EUR', '1.0', ${moment}, ${moment}, 0, '{}')`,
  `insert into event_record values ('p7', 'c1', 1, 1, 0, 'o2', '5', '2', 'EUR', null, ${moment}, ${moment}, 0, '{}')`,
];

async function seedFirstVersion(): Promise<void> {
  await database.migrator.down({ to: '0001-initial' });
  for (const statement of firstVersion) await all(statement);
}

test('goes up from nothing, down to nothing, and up to the same again', async () => {
  const before = await tables();
  expect(before.length).toBeGreaterThan(20);
  await database.migrator.down({ to: 0 });
  expect(await tables()).toEqual([]);
  await database.migrator.up();
  expect(await tables()).toEqual(before);
});

test('brings the first version’s data up, down to what it was, and up to the same again', async () => {
  await seedFirstVersion();
  const first = await contents();
  await database.migrator.up();
  const second = await contents();
  await database.migrator.down({ to: '0001-initial' });
  const { postback: down, ...others } = await contents();
  const { postback: seeded, postback_sequence: _numbers, ...rest } = first;
  // Numbers are given anew; all else is as it was.
  const bare = (rows: unknown) =>
    Array.isArray(rows) ? rows.map((row: object) => ({ ...row, sequence: null })) : rows;
  expect(bare(down)).toEqual(bare(seeded));
  expect(others).toMatchObject({ ...rest, postback_history: [{ postback_id: 'p2', by: 'Ann' }] });
  await database.migrator.up();
  expect(await contents()).toMatchObject({
    click: second['click'],
    conversion: second['conversion'],
    event_record: second['event_record'],
    goal_total: second['goal_total'],
    affiliate_total: second['affiliate_total'],
    quarter_hour_total: second['quarter_hour_total'],
  });
});

test('keeps what was booked, and counts it, when the first version’s data comes up', async () => {
  await seedFirstVersion();
  await database.migrator.up();
  expect(
    await all(`select p.id, c.transaction_id, p.transaction_id as unknown, p.warnings is null as plain
      from postback p left join click c on c.id = p.click_id order by p.number`),
  ).toEqual([
    { id: 'p1', transaction_id: 'c1', unknown: null, plain: 1 },
    { id: 'p2', transaction_id: 'c1', unknown: null, plain: 0 },
    { id: 'p3', transaction_id: null, unknown: 'lost', plain: 1 },
    { id: 'p4', transaction_id: 'c1', unknown: null, plain: 1 },
    { id: 'p5', transaction_id: 'c2', unknown: null, plain: 1 },
    { id: 'p6', transaction_id: null, unknown: null, plain: 1 },
    { id: 'p7', transaction_id: 'c1', unknown: null, plain: 1 },
  ]);
  expect(
    await all('select postback_id, repetition, order_id from event_record order by 1'),
  ).toEqual([
    { postback_id: 'p2', repetition: 0, order_id: 'o1' },
    { postback_id: 'p7', repetition: 7, order_id: 'o2' },
  ]);
  expect(await all('select value from postback_sequence')).toEqual([{ value: 8 }]);
  const sums = 'clicks, conversions, events, held, revenue_high, revenue_low';
  const booked = { revenue_high: 12_345_678_901, revenue_low: 234_567_890 };
  expect(
    await all(`select minutes, goal, ${sums} from goal_total where minutes = 1440 order by goal`),
  ).toEqual([
    total({ goal: -1, held: 1 }),
    total({ goal: 0, clicks: 1, conversions: 1, held: 1, ...booked }),
    total({ goal: 1, events: 2, revenue_low: 10 }),
  ]);
  expect(
    await all(`select minutes, affiliate_id, ${sums} from affiliate_total
      where minutes = 1440 order by affiliate_id`),
  ).toEqual([
    total({ affiliate_id: '', held: 1 }),
    total({
      affiliate_id: 'aff',
      clicks: 1,
      conversions: 1,
      events: 2,
      held: 1,
      ...booked,
      revenue_low: booked.revenue_low + 10,
    }),
  ]);
  expect(await all('pragma foreign_key_check')).toEqual([]);
  expect(await all('pragma integrity_check')).toEqual([{ integrity_check: 'ok' }]);
});

test('days of the second version take over the hours that they lacked', async () => {
  await database.migrator.down({ to: '0002-group-commit' });
  const hour = Date.UTC(2026, 2, 28, 23);
  for (const affiliate of ['a', 'b']) {
    await all(
      `insert into goal_total values (60, ${hour}, 1, 0, '${affiliate}', 1, 0, 0, 0, 0, 0, 0, 0)`,
    );
  }
  await database.migrator.up();
  const periods = 'select minutes, starts_at, clicks';
  const day = Date.UTC(2026, 2, 28);
  const week = Date.UTC(2026, 2, 26);
  expect(await all(`${periods} from goal_total order by minutes`)).toEqual([
    { minutes: 60, starts_at: hour, clicks: 2 },
    { minutes: 1440, starts_at: day, clicks: 2 },
    { minutes: 10_080, starts_at: week, clicks: 2 },
  ]);
  expect(await all(`${periods} from affiliate_total order by minutes, affiliate_id`)).toEqual([
    { minutes: 60, starts_at: hour, clicks: 1 },
    { minutes: 60, starts_at: hour, clicks: 1 },
    { minutes: 1440, starts_at: day, clicks: 1 },
    { minutes: 1440, starts_at: day, clicks: 1 },
    { minutes: 10_080, starts_at: week, clicks: 1 },
    { minutes: 10_080, starts_at: week, clicks: 1 },
  ]);
  expect(await all('select * from totals_rolled_up')).toEqual([
    { until: hour + 3_600_000, weeks_until: hour + 3_600_000 },
  ]);
});

test('knows every migration by its name', async () => {
  const names = (await database.migrator.getExecuted()).map(({ name }) => name);
  expect(names).toEqual([...migrationNames]);
});

test.each(migrationNames)(
  'brings the data of %s up, sound, and down to what it was',
  async (name) => {
    await seedFirstVersion();
    await database.migrator.up({ to: name });
    const then = await contents();
    await database.migrator.up();
    expect(await all('pragma integrity_check')).toEqual([{ integrity_check: 'ok' }]);
    expect(await all('pragma foreign_key_check')).toEqual([]);
    expect(await all('select count(*) as n from postback')).toEqual([{ n: 7 }]);
    expect(await all('select count(*) as n from event_record')).toEqual([{ n: 2 }]);
    const [token] = await all('select token, token_digest from secure_token');
    expect(vault.open('secure-token', String(token?.['token']))).toBe('t');
    expect(token?.['token_digest']).toBe(vault.digest('t'));
    await database.migrator.down({ to: name });
    const down = await contents();
    for (const table of ['offer', 'secure_token', 'click', 'conversion', 'event_record']) {
      expect([table, down[table]]).toEqual([table, then[table]]);
    }
  },
);

/** One of everything as the third version stored it, for what the fourth one changes. */
const thirdVersion = [
  `insert into offer values (1, 'a', 'EUR', 'https://a.example', 'CPA', '2.50', 'None', null, 0, 24, '["x"]', null, 10)`,
  `insert into event_definition values (1, 1, 'e', 'CPS', '10', 'None', null, 1, '[{"name":"n","macro":"{m}"}]', 5, 20)`,
  `insert into access_token values (1, 'admin', 'admin', 'digest', 30)`,
  `insert into affiliate_total values (60, 3600000, 1, '7', 1, 0, 0, 0, 0, 0, 0, 0)`,
  `insert into affiliate_total values (60, 7200000, 1, '7', 1, 0, 0, 0, 0, 0, 0, 0)`,
  `insert into affiliate_total values (60, 7200000, 1, '', 1, 0, 0, 0, 0, 0, 0, 0)`,
  `insert into click values (1, 't', 1, '7', null, null, null, null, null, null, 0, 0)`,
  `insert into conversion (postback_number, postback_id, click_id, offer_id, revenue, payout, currency,
    received_at, recorded_at, test) values (1, 'p', 1, 1, '5', '2', 'EUR', 0, 0, 0)`,
];

test('brings the third version’s tokens up, and begins the log with what there is', async () => {
  await database.migrator.down({ to: '0003-totals-by-affiliate' });
  for (const statement of thirdVersion) await all(statement);
  const third = await contents();
  await database.migrator.up({ to: '0004-people' });
  expect(await all('select * from access_token')).toEqual([
    {
      id: 1,
      name: 'admin',
      role: 'admin',
      token_digest: 'digest',
      initial: 1,
      created_at: 30,
      expires_at: null,
      last_used_at: null,
      revoked_at: null,
    },
  ]);
  expect(await all('select * from affiliate_seen')).toEqual([{ id: '7', since: 3_600_000 }]);
  const begun = await all('select * from audit_entry order by entity');
  const price = (type: string, value: string) => ({ type, value });
  expect(begun).toMatchObject([
    { entity: 'event', entity_id: '1', offer_id: 1, action: 'begin', actor_name: 'server' },
    { entity: 'offer', entity_id: '1', offer_id: 1, action: 'begin', before: null },
  ]);
  expect(begun.map(({ after }) => JSON.parse(String(after)))).toEqual([
    {
      name: 'e',
      revenue: price('CPS', '10'),
      payout: { type: 'None' },
      allowMultiple: true,
      parameters: [{ name: 'n', macro: '{m}' }],
      archived: true,
    },
    {
      name: 'a',
      currency: 'EUR',
      destinationUrl: 'https://a.example',
      revenue: price('CPA', '2.50'),
      payout: { type: 'None' },
      pixelEnabled: false,
      promoteEarlyEventsHours: 24,
      statusesNotCounted: ['x'],
      archived: false,
    },
  ]);
  await database.migrator.down({ to: '0003-totals-by-affiliate' });
  expect(await contents()).toEqual(third);
});

test('takes no token back to the third version that would be an admin’s for ever there', async () => {
  await database.migrator.down({ to: '0004-people' });
  const token = (name: string, role: string, more: string) =>
    all(`insert into access_token (name, role, token_digest, initial, created_at, expires_at, revoked_at)
      values ('${name}', '${role}', '${name}', ${more})`);
  await token('root', 'admin', '1, 0, null, null');
  await token('admin', 'admin', '0, 0, null, null');
  await token('lasting', 'admin', '0, 0, null, null');
  await token('viewer', 'viewer', '0, 0, null, null');
  await token('ends', 'admin', '0, 0, 99, null');
  await token('ended', 'admin', '0, 0, null, 9');
  await database.migrator.down({ to: '0003-totals-by-affiliate' });
  expect(await all('select name, role, token_digest from access_token order by id')).toEqual([
    { name: 'admin', role: 'admin', token_digest: 'root' },
    { name: 'lasting', role: 'admin', token_digest: 'lasting' },
  ]);
});

test('what was reversed counts again on the way back, and the history loses those entries', async () => {
  const sums = 'conversions, events, revenue_high, revenue_low, payout_low';
  const counted = async () => ({
    goals: await all(`select minutes, goal, ${sums} from goal_total order by 1, 2`),
    affiliates: await all(
      `select minutes, affiliate_id, ${sums} from affiliate_total order by 1, 2`,
    ),
    quarters: await all(`select starts_at, ${sums} from quarter_hour_total order by 1`),
  });
  await seedFirstVersion();
  await database.migrator.up({ to: '0003-totals-by-affiliate' });
  const before = await counted();
  await database.migrator.up();
  const withWeeks = await counted();
  // As a reversal of the conversion p1 and of the event p2 leaves it.
  await all(
    `insert into reversal values (1, 1, 0, 9, 'Ann', 'wrong', null), (2, 1, 1, 9, 'Ann', 'wrong', 1)`,
  );
  await all(`insert into postback_history (number, postback_number, at, by, corrections, verdict, code, kind, reason)
    values (9, 1, 9, 'Ann', '{}', 'recorded', 'CONVERSION_RECORDED', 'reversal', 'wrong')`);
  await all(`insert into why_share values (1, 'digest', 1, 0, 9, 'Ann')`);
  for (const [table, goal] of [
    ['goal_total', 'and goal ='],
    ['affiliate_total', ''],
    ['quarter_hour_total', ''],
  ]) {
    const of = (id: number) => (goal === '' ? '' : `${goal} ${id}`);
    await all(`update ${table} set conversions = conversions - 1, revenue_high = revenue_high - 12345678901,
      revenue_low = revenue_low - 234567890, payout_low = payout_low - 7 where conversions > 0 ${of(0)}`);
    await all(`update ${table} set events = events - 1, revenue_low = revenue_low - 5,
      payout_low = payout_low - 2 where events > 0 ${of(1)}`);
  }
  expect(await counted()).not.toEqual(before);
  await database.migrator.down({ to: '0003-totals-by-affiliate' });
  expect(await counted()).toEqual(before);
  expect(await all('select by from postback_history')).toEqual([{ by: 'Ann' }]);
  await database.migrator.up();
  expect(await counted()).toEqual(withWeeks);
  expect(await all('select kind, reason from postback_history')).toEqual([
    { kind: 'decision', reason: null },
  ]);
  expect(await all('pragma foreign_key_check')).toEqual([]);
});

function total(given: object): object {
  return {
    minutes: 1440,
    clicks: 0,
    conversions: 0,
    events: 0,
    held: 0,
    revenue_high: 0,
    revenue_low: 0,
    ...given,
  };
}
