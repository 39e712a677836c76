import { expect, test } from 'vitest';
import { openIngest } from '../../ingest/testing/open-ingest.ts';
import { sqliteDialect } from '../sqlite/transaction/sqlite-dialect.ts';
import type { Sql } from './sql.ts';
import { insertInto, insertRows, selectRows } from './many-rows.ts';

const insert = insertInto('number_name', { number: 'integer', name: 'text' });
const select = {
  as: 'list',
  types: ['integer'],
  head: 'select number, name from number_name where number',
  tail: '',
} as const;

test.each([0, 1, 2, 3, 63, 64, 65, 200])('writes and finds %i rows', async (count) => {
  await using ingest = await openIngest();
  await ingest.rows('create table number_name (number integer primary key, name text)');
  const transact = ingest.database.transact;
  const rows = Array.from({ length: count }, (_, index) => [index, `n${index}`] as const);
  const found = await transact(async (sql) => {
    insertRows(sql, insert, rows);
    return selectRows<{ number: number }>(
      sql,
      select,
      rows.map(([number]) => [number]),
    );
  });
  expect(found.map(({ number }) => number).sort((a, b) => a - b)).toEqual(
    rows.map(([number]) => number),
  );
});

test('prepares few statements, whatever the sizes', async () => {
  const texts = new Set<string>();
  const sql: Sql = {
    dialect: sqliteDialect,
    alone: true,
    one: async () => undefined,
    all: async () => [],
    run: async () => undefined,
    send: (text) => void texts.add(text),
  };
  for (let count = 0; count < 300; count += 1) {
    insertRows(
      sql,
      insert,
      Array.from({ length: count }, () => [1, 'a']),
    );
  }
  expect(texts.size).toBe(7);
});

test('adds to a row that is there, where that is asked for', async () => {
  await using ingest = await openIngest();
  await ingest.rows('create table number_sum (number integer primary key, sum integer)');
  const add = insertInto(
    'number_sum',
    { number: 'integer', sum: 'integer' },
    'on conflict (number) do update set sum = number_sum.sum + excluded.sum',
  );
  await ingest.database.transact(async (sql) => {
    insertRows(sql, add, [
      [1, 5],
      [2, 7],
    ]);
    insertRows(sql, add, [[1, 6]]);
  });
  expect(await ingest.rows('select * from number_sum order by number')).toEqual([
    { number: 1, sum: 11 },
    { number: 2, sum: 7 },
  ]);
});
