import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { largestClickNumber } from '../db/partitions/click-number.ts';
import type { DatabaseLocation, SqliteLocation } from '../db/open-database.ts';
import { askPostgres } from '../testing/postgres/ask-postgres.ts';
import { createTestDatabase } from '../testing/postgres/create-test-database.ts';
import { databaseSetting } from '../testing/test-places.ts';
import { typeCommand } from '../testing/command/type-command.ts';
import { everyRow, type EveryRow } from './testing/every-row.ts';
import { fillEveryTable } from './testing/fill-every-table.ts';

// Each command is a process of its own.
vi.setConfig({ testTimeout: 300_000 });

/** What is there but for the partitions' numbers. */
function withoutPartitions(rows: EveryRow): EveryRow {
  const counted = (name: string, value: unknown) =>
    typeof value === 'number' &&
    (name === 'click_id' || name === 'id') &&
    value > largestClickNumber
      ? Number(BigInt(value) & BigInt(largestClickNumber))
      : value;
  return Object.fromEntries(
    Object.entries(rows).map(([table, texts]) => [
      table,
      texts.map((text) => JSON.stringify(JSON.parse(text, counted))).toSorted(),
    ]),
  );
}

/** How many rows lie in each partition, and how many have a number of another one than their click. */
async function spreadOf(url: string, table: string) {
  const rows = await askPostgres<{ readonly part: number; readonly count: number }>(
    url,
    `select substring(tableoid::regclass::text from '\\d+$')::bigint as part, count(*) as count
      from ${table} group by 1 order by 1`,
  );
  const [astray] = await askPostgres<{ readonly count: number }>(
    url,
    table === 'click'
      ? `select count(*) as count from click
          where id >> 45 <> substring(tableoid::regclass::text from '\\d+$')::bigint`
      : `select count(*) as count from ${table} r join click c
          on c.id & ${largestClickNumber} = r.click_id & ${largestClickNumber} where c.id <> r.click_id`,
  );
  return { parts: rows.length, astray: astray?.count };
}

test('moves into partitions, from there into others, and back into whole tables', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'trackside-move-'));
  await using first = await createTestDatabase();
  await using second = await createTestDatabase();
  const file = (name: string): SqliteLocation => ({
    dialect: 'sqlite',
    file: path.join(folder, name),
  });
  const server = ({ url }: { readonly url: string }) => ({ dialect: 'postgres', url }) as const;
  const move = (from: DatabaseLocation, to: DatabaseLocation, partitions: string) =>
    typeCommand(folder, ['move', '--to', databaseSetting(to)], {
      env: {
        TRACKSIDE_DATABASE_URL: databaseSetting(from),
        TRACKSIDE_KEY_FOLDER: folder,
        TRACKSIDE_POSTGRES_PARTITIONS: partitions,
      },
    });
  const [old, back] = [file('old.db'), file('back.db')];
  await fillEveryTable({ database: old, keyFolder: folder }, 600);
  const before = await everyRow(old);
  expect(await move(old, server(first), '8')).toMatchObject({ code: 0 });
  expect(withoutPartitions(await everyRow(server(first)))).toEqual(withoutPartitions(before));
  for (const table of ['click', 'conversion', 'event_record']) {
    expect([table, await spreadOf(first.url, table)]).toEqual([table, { parts: 8, astray: 0 }]);
  }
  expect(await move(server(first), server(second), '4')).toMatchObject({ code: 0 });
  for (const table of ['click', 'conversion', 'event_record']) {
    expect([table, await spreadOf(second.url, table)]).toEqual([table, { parts: 4, astray: 0 }]);
  }
  // The next click has a number that none has had.
  await askPostgres(
    second.url,
    `insert into click (transaction_id, offer_id, test, created_at) values ('next', 1, 0, 0)`,
  );
  const [next] = await askPostgres<{ readonly number: number }>(
    second.url,
    `select id & ${largestClickNumber} as number from click where transaction_id = 'next'`,
  );
  const [last] = await askPostgres<{ readonly number: number }>(
    second.url,
    `select max(id & ${largestClickNumber}) as number from click where transaction_id <> 'next'`,
  );
  expect(next?.number).toBe((last?.number ?? 0) + 1);
  await askPostgres(second.url, `delete from click where transaction_id = 'next'`);
  expect(await move(server(second), back, '1')).toMatchObject({ code: 0 });
  expect(await everyRow(back)).toEqual(before);
  // Control: a row whose click lies elsewhere is astray.
  await askPostgres(second.url, 'alter table conversion disable trigger all');
  await askPostgres(
    second.url,
    `update conversion set click_id = click_id & ${largestClickNumber}
      where postback_number = (select min(postback_number) from conversion where click_id >> 45 > 0)`,
  );
  expect(await spreadOf(second.url, 'conversion')).toMatchObject({ astray: 1 });
  await rm(folder, { recursive: true });
});
