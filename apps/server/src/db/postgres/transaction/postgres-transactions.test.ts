import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'vitest';
import { openIngest } from '../../../ingest/testing/open-ingest.ts';
import { postgresTest } from '../../../testing/dialect-tests.ts';
import type { PostgresDatabase } from '../../database.ts';
import { isBusy } from '../../transaction/store-errors.ts';
import type { Sql } from '../../transaction/sql.ts';
import { openBatches } from '../open-batches.ts';
import { settledNumber } from '../settled-number.ts';

async function openShared() {
  const ingest = await openIngest();
  const { database } = ingest;
  if (database.dialect === 'sqlite') throw new Error('This test is about PostgreSQL');
  const batches = openBatches(database.url);
  return {
    ...ingest,
    database,
    transactBeside: batches.transact,
    [Symbol.asyncDispose]: async () => {
      await batches.close();
      await ingest[Symbol.asyncDispose]();
    },
  };
}

/** A transaction that goes on until `end` is called. */
async function hold(transact: PostgresDatabase['transact'], first: (sql: Sql) => Promise<unknown>) {
  const begun = Promise.withResolvers<void>();
  const ending = Promise.withResolvers<void>();
  const done = transact(async (sql) => {
    await first(sql);
    begun.resolve();
    await ending.promise;
  });
  await begun.promise;
  return {
    end: async () => {
      ending.resolve();
      await done;
    },
  };
}

const nothing = (sql: Sql) => sql.one('select 1');
const pending = { isPending: true };
const soon = (promise: Promise<unknown>) => Promise.race([promise, sleep(150, pending)]);

postgresTest(
  'batches are written beside each other, and beside nobody who writes alone',
  async () => {
    await using shared = await openShared();
    const { database, transactBeside } = shared;
    const { transact } = database;
    const batch = await hold(transactBeside, nothing);
    await transactBeside(nothing);
    const alone = transact(nothing);
    expect(await soon(alone)).toBe(pending);
    // Who came after it waits behind it, or it would never get its turn.
    const later = transactBeside(nothing);
    expect(await soon(later)).toBe(pending);
    await batch.end();
    await Promise.all([alone, later]);
  },
);

postgresTest('upkeep goes on beside batches, and waits for other upkeep', async () => {
  await using shared = await openShared();
  const { database, transactBeside } = shared;
  const { transact, transactUpkeep } = database;
  const batch = await hold(transactBeside, nothing);
  const upkeep = await hold(transactUpkeep, nothing);
  await transactBeside(nothing);
  const another = transactUpkeep(nothing);
  expect(await soon(another)).toBe(pending);
  const alone = transact(nothing);
  await upkeep.end();
  await another;
  expect(await soon(alone)).toBe(pending);
  await batch.end();
  await alone;
});

postgresTest('two batches about the same click wait for each other, others do not', async () => {
  await using shared = await openShared();
  const { transactBeside } = shared;
  const about = (...ids: string[]) => transactBeside((sql) => sql.dialect.holdClicks(sql, ids));
  const batch = await hold(transactBeside, (sql) => sql.dialect.holdClicks(sql, ['b', 'a']));
  await about('c', 'd');
  const same = about('c', 'a');
  expect(await soon(same)).toBe(pending);
  await batch.end();
  await same;
});

postgresTest('a batch that can’t get the lock says that the database is busy', async () => {
  await using shared = await openShared();
  const alone = await hold(shared.database.transact, nothing);
  const failure = await shared.transactBeside(nothing).catch((error: unknown) => error);
  expect(isBusy(failure)).toBe(true);
  await alone.end();
  await shared.transactBeside(nothing);
});

postgresTest('a number is settled once no smaller one can still be committed', async () => {
  await using shared = await openShared();
  const { transactBeside } = shared;
  const em = shared.database.em();
  const early = await hold(transactBeside, (sql) => sql.dialect.nextNumbers(sql, 3));
  await transactBeside((sql) => sql.dialect.nextNumbers(sql, 2));
  const settled = settledNumber(em);
  expect(await soon(settled)).toBe(pending);
  // Control: the sequence itself knows nothing of it.
  expect(await em.execute('select value from postback_sequence')).toEqual([{ value: 5 }]);
  await early.end();
  expect(await settled).toBe(5);
});
