import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'vitest';
import { openIngest } from '../../ingest/testing/open-ingest.ts';
import { secureRandomBytes } from '../../ports/random-bytes.ts';
import { postgresTest } from '../../testing/dialect-tests.ts';
import { onServer } from '../../testing/test-places.ts';
import { openDatabase } from '../open-database.ts';
import { makePartitionsSince } from './make-partitions-since.ts';
import { makePartitionsAhead, startPartitions } from './start-partitions.ts';
import { timePartitions } from './time-partitions.ts';
import { dayMs, startOfDay } from './time-span.ts';
import { judgesTime } from '../../testing/judges-time.ts';

const dates = (one: { readonly start: number; readonly end: number }) =>
  [one.start, one.end].map((at) => new Date(at).toISOString().slice(0, 10)).join(' ');

async function openPartitioned() {
  const ingest = await openIngest();
  const database = onServer(ingest.database);
  const { secure } = await ingest.offer();
  return {
    ...ingest,
    database,
    makeAhead: (days: number) => makePartitionsAhead({ database, clock: ingest.clock, days }),
    partitions: async () =>
      (await database.read((sql) => timePartitions(sql, 'postback'))).map(dates),
    /** Sends one that is refused; where it lies. */
    sendOne: async () => {
      const { body } = await ingest.send({ secure, transaction_id: 'nobody' });
      const [row] = await ingest.rows<{ readonly place: string }>(
        'select tableoid::regclass::text as place from postback where id = ?',
        [String(body['postback_id'])],
      );
      return row?.place;
    },
  };
}

postgresTest('makes partitions ahead, and what comes in lies in that of its time', async () => {
  await using ingest = await openPartitioned();
  ingest.time.now += 3_600_000;
  await ingest.makeAhead(4);
  expect(await ingest.partitions()).toEqual(['2030-01-01 2030-01-05', '2030-01-05 2030-01-09']);
  expect(await ingest.sendOne()).toBe('postback_20300101');
  ingest.time.now += 4 * dayMs;
  expect(await ingest.sendOne()).toBe('postback_20300105');
  await ingest.makeAhead(4);
  // Another setting is for those that are still to be made.
  await ingest.makeAhead(1);
  ingest.time.now += 7 * dayMs + dayMs / 2;
  await ingest.makeAhead(1);
  expect(await ingest.partitions()).toEqual([
    '2030-01-01 2030-01-05',
    '2030-01-05 2030-01-09',
    '2030-01-09 2030-01-13',
    '2030-01-13 2030-01-14',
    '2030-01-14 2030-01-15',
  ]);
  // Control: what nobody has made a partition for is taken all the same.
  ingest.time.now += 30 * dayMs;
  expect(await ingest.sendOne()).toBe('postback_default');
  ingest.time.now = Date.UTC(1999, 0, 1);
  expect(await ingest.sendOne()).toBe('postback_default');
});

postgresTest(
  'what lies in the default partition stays there, and the day after it has its own',
  async () => {
    await using ingest = await openPartitioned();
    ingest.time.now += dayMs / 2;
    expect(await ingest.sendOne()).toBe('postback_default');
    await ingest.makeAhead(3);
    await ingest.makeAhead(3);
    expect(await ingest.partitions()).toEqual(['2030-01-02 2030-01-04', '2030-01-04 2030-01-07']);
    expect(await ingest.sendOne()).toBe('postback_default');
    ingest.time.now += dayMs;
    expect(await ingest.sendOne()).toBe('postback_20300102');
    const { items } = await ingest.postbacks.list({ limit: 5 });
    expect(items).toHaveLength(3);
    // Control: where it holds nothing of that span, nothing is left to it.
    ingest.time.now += 99 * dayMs;
    await ingest.makeAhead(3);
    expect((await ingest.partitions()).at(-2)).toBe('2030-04-11 2030-04-14');
  },
);

postgresTest('a span whose every day lies in the default partition is left to it', async () => {
  await using ingest = await openPartitioned();
  const days = [0, 1, 2];
  for (const _day of days) {
    await ingest.sendOne();
    ingest.time.now += dayMs;
  }
  ingest.time.now -= 3 * dayMs;
  await ingest.makeAhead(1);
  expect(await ingest.partitions()).toEqual([]);
  await ingest.makeAhead(4);
  expect(await ingest.partitions()).toEqual(['2030-01-04 2030-01-05']);
});

postgresTest('servers that begin at once make each partition once', async () => {
  await using ingest = await openPartitioned();
  const opened = await Promise.all(
    [1, 2, 3].map(() => openDatabase(ingest.places, secureRandomBytes)),
  );
  const failures: unknown[] = [];
  const running = await Promise.all(
    opened.map(({ database }) =>
      startPartitions({
        database: onServer(database),
        clock: ingest.clock,
        days: 1,
        reportFailure: (error) => failures.push(error),
      }),
    ),
  );
  await Promise.all(running.map((one) => one.stop()));
  await Promise.all(opened.map(({ database }) => database.close()));
  expect(failures).toEqual([]);
  expect(await ingest.partitions()).toEqual(['2030-01-01 2030-01-02', '2030-01-02 2030-01-03']);
});

postgresTest(
  'whoever reads for long is not disturbed, and nobody who writes waits for it',
  judgesTime,
  async () => {
    await using ingest = await openPartitioned();
    await ingest.sendOne();
    const reading = Promise.withResolvers<void>();
    const held = Promise.withResolvers<void>();
    const reader = ingest.database.read(async (sql) => {
      await sql.all('select 1 from postback limit 1');
      held.resolve();
      await reading.promise;
    });
    await held.promise;
    const making = ingest.makeAhead(1).then(() => 'made', String);
    const begun = performance.now();
    let longest = 0;
    while (performance.now() - begun < 700) {
      const sent = performance.now();
      expect(await ingest.sendOne()).toBe('postback_default');
      longest = Math.max(longest, performance.now() - sent);
    }
    expect(await making).toMatch(/lock timeout/u);
    expect(longest).toBeLessThan(1000);
    reading.resolve();
    await reader;
    expect(ingest.failures).toEqual([]);
    // Control: once nobody reads any more, they are made.
    await ingest.makeAhead(1);
    expect(await ingest.partitions()).toEqual(['2030-01-02 2030-01-03']);
  },
);

postgresTest(
  'a server starts where no partition can be made, tells of it, and tries again',
  async () => {
    await using ingest = await openPartitioned();
    const failures: string[] = [];
    // Somebody has taken the name.
    await ingest.rows('create table postback_20300101 (id int)');
    const running = await startPartitions({
      database: ingest.database,
      clock: ingest.clock,
      days: 1,
      reportFailure: (error) => failures.push(String(error)),
    });
    expect(await ingest.sendOne()).toBe('postback_default');
    await sleep(50);
    await running.stop();
    expect(failures[0]).toContain('postback_20300101');
  },
);

postgresTest('a move’s target gets partitions from its first postback until tomorrow', async () => {
  await using ingest = await openPartitioned();
  const { transact } = ingest.database;
  const today = startOfDay(Date.now());
  const since = today - 97 * dayMs;
  await transact((sql) => makePartitionsSince(sql, since + 5000));
  // Going on with what it has begun changes nothing.
  await transact((sql) => makePartitionsSince(sql, since + 5000));
  const made = await ingest.database.read((sql) => timePartitions(sql, 'postback'));
  expect(made).toHaveLength(10);
  expect([made[0]?.start, made.at(-1)?.end]).toEqual([since, today + 2 * dayMs]);
});
