import { expect, test } from 'vitest';
import { openIngest } from '../../ingest/testing/open-ingest.ts';
import type { Sql } from './sql.ts';

const ended = /has ended/u;

test('a statement that is asked for after its transaction is refused', async () => {
  await using ingest = await openIngest();
  const late: Sql[] = [];
  await ingest.database.transact(async (sql) => void late.push(sql));
  const [sql] = late;
  await expect(sql?.run('update totals_rolled_up set until = 7')).rejects.toThrow(ended);
  expect(await ingest.rows('select until from totals_rolled_up')).toEqual([{ until: 0 }]);
});

test('of statements asked for together, none is run once one has failed', async () => {
  await using ingest = await openIngest();
  const update = 'update totals_rolled_up set until = until + 1';
  const told: unknown[] = [];
  const failed = ingest.database.transact((sql) =>
    Promise.all([
      sql.run('insert into nothing_of_that_name values (1)'),
      // As a list of rows that takes several statements does.
      (async () => {
        await sql.one('select 1').catch(() => undefined);
        await new Promise((resolve) => setTimeout(resolve, 20));
        await sql.run(update).catch((error: unknown) => told.push(error));
      })(),
    ]),
  );
  await expect(failed).rejects.toThrow(/nothing_of_that_name/u);
  await ingest.database.transact((sql) => sql.one('select 1'));
  await expect.poll(() => told).toHaveLength(1);
  expect(String(told[0])).toMatch(/nothing_of_that_name/u);
  expect(await ingest.rows('select until from totals_rolled_up')).toEqual([{ until: 0 }]);
});

test('a transaction waits for what was sent in it', async () => {
  await using ingest = await openIngest();
  await ingest.database.transact(async (sql) => {
    sql.send('update totals_rolled_up set until = until + 1');
    sql.send('update totals_rolled_up set until = until * 10');
  });
  expect(await ingest.rows('select until from totals_rolled_up')).toEqual([{ until: 10 }]);
});

test('a transaction fails with the first that failed of what was sent, and keeps nothing', async () => {
  await using ingest = await openIngest();
  const failed = ingest.database.transact(async (sql) => {
    sql.send('update totals_rolled_up set until = 7');
    sql.send('insert into nothing_of_that_name values (1)');
    sql.send('insert into nothing_of_another_name values (1)');
    return 'done';
  });
  await expect(failed).rejects.toThrow(/nothing_of_that_name/u);
  expect(await ingest.rows('select until from totals_rolled_up')).toEqual([{ until: 0 }]);
  await ingest.database.transact((sql) => sql.one('select 1'));
});

test('a transaction fails where a statement did, though nobody told of it', async () => {
  await using ingest = await openIngest();
  const failed = ingest.database.transact(async (sql) => {
    sql.send('update totals_rolled_up set until = 7');
    await sql.run('insert into nothing_of_that_name values (1)').catch(() => undefined);
  });
  await expect(failed).rejects.toThrow(/nothing_of_that_name/u);
  expect(await ingest.rows('select until from totals_rolled_up')).toEqual([{ until: 0 }]);
});
