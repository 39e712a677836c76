import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startTestServer } from '../testing/index.ts';
import { entities } from './entities.ts';
import { openDatabase } from './open-database.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'trackside-db-'));
});
afterEach(() => rm(folder, { recursive: true }));

const open = () =>
  openDatabase({ dialect: 'sqlite', file: path.join(folder, 'deep/er/trackside.db') });

const tables = `select name, sql from sqlite_master
  where name not like 'sqlite_%' and name not like 'mikro_orm_%' order by name`;

test('goes up, takes data, goes down, and up to the same again', async () => {
  const database = await open();
  const before = await database.em().execute(tables);
  expect(before.length).toBeGreaterThan(20);
  const seeds = [
    `insert into offer values (1, 'a', 'EUR', 'https://a.example', 'None', null, 'None', null, 0, null, '[]', null, 0)`,
    `insert into event_definition values (1, 1, 'e', 'None', null, 'None', null, 0, '[]', null, 0)`,
    `insert into secure_token values (1, 1, 't', 'd', 0, null)`,
    `insert into click (transaction_id, offer_id, test, created_at) values ('c', 1, 0, 0)`,
    `insert into postback (id, received_at, offer_id, raw, event_id, warnings, test) values ('p', 0, 1, '', 1, '[]', 0)`,
    `insert into postback_history (postback_id, at, by, corrections, verdict, code) values ('p', 0, '', '{}', '', '')`,
    `insert into conversion values ('p', 'c', 1, '0', '0', 'EUR', null, null, 0, 0, 0, '{}')`,
    `insert into event_record values ('p', 'c', 1, 1, 1, null, '0', '0', 'EUR', null, 0, 0, 0, '{}')`,
  ];
  for (const seed of seeds) await database.em().execute(seed);
  await database.migrator.down();
  expect(await database.em().execute(tables)).toEqual([]);
  await database.migrator.up();
  expect(await database.em().execute(tables)).toEqual(before);
  await database.close();
});

test('has a column for every property of every entity', async () => {
  const database = await open();
  const mappedEntities = [...database.em().getMetadata().getAll().values()];
  expect(mappedEntities).toHaveLength(entities.length);
  for (const { tableName, props } of mappedEntities) {
    const columns = await database
      .em()
      .execute<{ name: string }[]>(`pragma table_info(${tableName})`);
    const extra = tableName === 'postback' ? ['sequence'] : [];
    const mapped = props.flatMap((property) => property.fieldNames);
    expect(columns.map(({ name }) => name).sort()).toEqual([...mapped, ...extra].sort());
  }
  await database.close();
});

test.each([
  ['journal_mode', 'wal'],
  ['synchronous', 2],
  ['foreign_keys', 1],
])('runs with %s = %s', async (pragma, value) => {
  const database = await open();
  expect(await database.em().execute(`pragma ${pragma}`)).toEqual([{ [pragma]: value }]);
  await database.close();
});

test('numbers verdicts in the order of their commits and never twice', async () => {
  const database = await open();
  const run = (sql: string) => database.em().execute<{ sequence: number }[]>(sql);
  const add = (id: string) =>
    run(
      `insert into postback (id, received_at, raw, warnings, test) values ('${id}', 0, '', '[]', 0)`,
    );
  const sequence = async (id: string) =>
    (await run(`select sequence from postback where id = '${id}'`))[0]?.sequence;
  await add('b');
  await add('a');
  expect([await sequence('b'), await sequence('a')]).toEqual([1, 2]);
  await run(
    `insert into postback_history (postback_id, at, by, corrections, verdict, code) values ('b', 0, '', '{}', '', '')`,
  );
  expect(await sequence('b')).toBe(3);
  await run(`delete from postback where id = 'b'`);
  await add('c');
  expect(await sequence('c')).toBe(4);
  await database.close();
});

test('is ready only while the database can be written', async () => {
  await using server = await startTestServer();
  const ready = () => server.inject('/health/ready').then(({ statusCode }) => statusCode);
  expect(await ready()).toBe(200);
  await server.deps.database.em().execute('pragma query_only = on');
  expect(await ready()).toBe(503);
  await server.deps.database.em().execute('pragma query_only = off');
  await server.deps.database.em().execute('delete from mikro_orm_migrations');
  expect(await ready()).toBe(503);
  expect((await server.inject('/health/live')).statusCode).toBe(200);
});
