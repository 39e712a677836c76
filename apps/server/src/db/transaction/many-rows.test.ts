import { expect, test } from 'vitest';
import { openIngest } from '../../ingest/testing/open-ingest.ts';
import { insertInto, insertRows, selectRows } from './many-rows.ts';
import { createWriteTransaction } from './write-transaction.ts';

const insert = insertInto('number_name', ['number', 'name']);
const select = {
  head: 'select number, name from number_name where number in (',
  tuple: '?',
  tail: ')',
};

test.each([0, 1, 2, 3, 63, 64, 65, 200])('writes and finds %i rows', async (count) => {
  await using ingest = await openIngest();
  await ingest.rows('create table number_name (number integer primary key, name text)');
  const transact = createWriteTransaction(ingest.database);
  const rows = Array.from({ length: count }, (_, index) => [index, `n${index}`] as const);
  const found = await transact((sql) => {
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
  const sql = {
    one: () => undefined,
    all: () => [],
    run: (text: string) => void texts.add(text),
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
    ['number', 'sum'],
    'on conflict (number) do update set sum = sum + excluded.sum',
  );
  await createWriteTransaction(ingest.database)((sql) => {
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
