import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeTestPlaces, testDialect } from '../testing/test-places.ts';
import { setReadOnly } from '../testing/read-only.ts';
import { sqliteTest } from '../testing/dialect-tests.ts';
import { startTestServer } from '../testing/index.ts';
import { secureRandomBytes } from '../ports/random-bytes.ts';
import { entities } from './entities.ts';
import { openDatabase } from './open-database.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'trackside-db-'));
});
afterEach(() => rm(folder, { recursive: true }));

const open = async () => {
  const file = path.join(folder, 'deep/er/trackside.db');
  const places = { database: { dialect: 'sqlite', file }, keyFolder: folder } as const;
  return (await openDatabase(places, secureRandomBytes)).database;
};

const columnsOf =
  testDialect === 'sqlite'
    ? 'select name from pragma_table_info(?)'
    : 'select column_name as name from information_schema.columns where table_name = ?';

test('has a column for every property of every entity', async () => {
  await using made = await makeTestPlaces();
  const { database } = await openDatabase(made.places, secureRandomBytes);
  const mappedEntities = [...database.em().getMetadata().getAll().values()];
  expect(mappedEntities).toHaveLength(entities.length);
  for (const { tableName, props } of mappedEntities) {
    const columns = await database.em().execute<{ name: string }[]>(columnsOf, [tableName]);
    const mapped = props.flatMap((property) => property.fieldNames);
    expect(columns.map(({ name }) => name).sort()).toEqual(mapped.sort());
  }
  await database.close();
});

sqliteTest.each([
  ['journal_mode', 'wal'],
  ['synchronous', 2],
  ['foreign_keys', 1],
])('runs with %s = %s', async (pragma, value) => {
  const database = await open();
  expect(await database.em().execute(`pragma ${pragma}`)).toEqual([{ [pragma]: value }]);
  await database.close();
});

test('is ready only while the database can be written', async () => {
  await using server = await startTestServer();
  const ready = () => server.inject('/health/ready').then(({ statusCode }) => statusCode);
  expect(await ready()).toBe(200);
  const { places, deps } = server;
  await setReadOnly(deps.database.em(), places.database, true);
  expect(await ready()).toBe(503);
  await setReadOnly(deps.database.em(), places.database, false);
  await server.deps.database.em().execute('delete from mikro_orm_migrations');
  expect(await ready()).toBe(503);
  expect((await server.inject('/health/live')).statusCode).toBe(200);
});
