import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'vitest';
import { makePartitionsAhead } from '../db/partitions/start-partitions.ts';
import { timePartitions } from '../db/partitions/time-partitions.ts';
import { openDatabase } from '../db/open-database.ts';
import { openIngest } from '../ingest/testing/open-ingest.ts';
import { secureRandomBytes } from '../ports/random-bytes.ts';
import { postgresTest } from '../testing/dialect-tests.ts';
import { onServer } from '../testing/test-places.ts';
import { dropOldPartition } from './drop-old-partition.ts';
import { startRetention } from './start-retention.ts';
import { judgesTime } from '../testing/judges-time.ts';

const dayMs = 86_400_000;
const start = Date.UTC(2030, 0, 1);

/** What is booked, and the keys by which a repeat is known. */
const stays = ['conversion', 'event_record', 'goal_total', 'quarter_hour_total', 'click'];

/** Postbacks of three days, each in a partition of its own; those of the first two have histories and shared links. */
async function openThreeDays() {
  const ingest = await openIngest();
  const database = onServer(ingest.database);
  const { id, secure } = await ingest.offer();
  await ingest.event(id, 'buy');
  const clicks: string[] = [];
  for (const day of [0, 1, 2]) {
    ingest.time.now = start + day * dayMs;
    await makePartitionsAhead({ database, clock: ingest.clock, days: 1 });
    const transaction_id = await ingest.click(id);
    clicks.push(transaction_id);
    await ingest.send({ secure, transaction_id });
    await ingest.send({ secure, transaction_id, event_name: 'buy', order_id: 'o' });
    const { body } = await ingest.send({ secure, transaction_id: 'nobody' });
    const lost = String(body['postback_id']);
    await ingest.postbacks.replay(lost, {}, ingest.people.Ann);
    await ingest.rows(
      `insert into why_share (digest, postback_number, show_amounts, at, by)
        select id, number, 0, 0, 'Ann' from postback where id = ? returning 1`,
      [lost],
    );
  }
  const count = async (table: string) =>
    (await ingest.rows<{ n: number }>(`select count(*) as n from ${table}`))[0]?.n;
  return {
    ...ingest,
    database,
    secure,
    clicks,
    count,
    counts: () => Promise.all(['postback', 'postback_history', 'why_share'].map(count)),
    names: async () =>
      (await database.read((sql) => timePartitions(sql, 'postback'))).map(({ name }) => name),
  };
}

type Days = Awaited<ReturnType<typeof openThreeDays>>;

/** Runs it until the postbacks are so many, at the moment that the clock shows. */
async function runRetention(days: Days, { keep, left }: { keep: number; left: number }) {
  const failures: unknown[] = [];
  const retention = startRetention({
    database: days.database,
    clock: days.clock,
    days: keep,
    reportFailure: (error) => failures.push(error),
  });
  for (let tries = 0; tries < 200 && (await days.count('postback')) !== left; tries += 1) {
    await sleep(20);
  }
  await sleep(50);
  await retention.stop();
  expect(failures).toEqual([]);
  expect(await days.count('postback')).toBe(left);
}

postgresTest(
  'drops what is old with its histories and shared links; what it has booked stays',
  async () => {
    await using days = await openThreeDays();
    const before = await Promise.all(stays.map(days.count));
    expect(await days.counts()).toEqual([9, 3, 3]);
    // A moment before the end of its promise nothing goes.
    days.time.now = start + 2 * dayMs - 1;
    await runRetention(days, { keep: 1, left: 9 });
    days.time.now = start + 2 * dayMs;
    await runRetention(days, { keep: 1, left: 6 });
    expect(await days.counts()).toEqual([6, 2, 2]);
    expect((await days.names())[0]).toBe('postback_20300102');
    days.time.now = start + 3 * dayMs;
    await runRetention(days, { keep: 1, left: 3 });
    expect(await days.counts()).toEqual([3, 1, 1]);
    expect(await Promise.all(stays.map(days.count))).toEqual(before);
  },
);

postgresTest('knows the repeat of what it has dropped, and shows the log without it', async () => {
  await using days = await openThreeDays();
  days.time.now = start + 3 * dayMs;
  await runRetention(days, { keep: 1, left: 3 });
  const shown = async () => {
    const { items, nextCursor } = await days.postbacks.list({ verdict: 'recorded', limit: 10 });
    expect(nextCursor).toBeNull();
    return items.map(({ code }) => code);
  };
  expect(await shown()).toEqual(['EVENT_RECORDED', 'CONVERSION_RECORDED']);
  const again = { secure: days.secure, transaction_id: days.clicks[0] ?? '' };
  expect((await days.send(again)).code).toBe('CONVERSION_DUPLICATE');
  const event = { ...again, event_name: 'buy', order_id: 'o' };
  expect((await days.send(event)).code).toBe('EVENT_DUPLICATE');
  // One that is older by its number stays in the default partition: the log shows no gaps for it.
  await days.rows(`insert into postback (number, id, received_at, raw, verdict, code, test)
    values (0, 'zz', 4e12, '', 'refused', 'ENCODING_INVALID', 0) returning 1`);
  expect(await shown()).toEqual(['EVENT_RECORDED', 'CONVERSION_RECORDED']);
});

postgresTest('forgets in small steps before it drops, and no one else’s', async () => {
  await using days = await openThreeDays();
  await days.rows(`insert into postback_history (number, postback_number, at, by, corrections, verdict, code)
    select 1000 + n, (select max(number) from postback_20300101), 0, 'Ann', '{}', 'refused', 'X'
      from generate_series(1, 7) as n returning 1`);
  const step = () =>
    days.database.transact((sql) => dropOldPartition(sql, { before: start + dayMs, rows: 4 }));
  const seen: unknown[] = [];
  for (let steps = 0; steps < 4; steps += 1) {
    seen.push([await step(), ...(await days.counts())]);
  }
  expect(seen).toEqual([
    [true, 9, 6, 3],
    [true, 9, 2, 3],
    [true, 6, 2, 2],
    [false, 6, 2, 2],
  ]);
});

postgresTest(
  'a partition that was made for longer than a new setting says is thinned out',
  async () => {
    await using days = await openThreeDays();
    // All three days in one partition, as if they had been kept for ever.
    await days.rows(`create table gathered as select * from postback`);
    for (const name of (await days.names()).slice(0, 3)) await days.rows(`drop table ${name}`);
    days.time.now = start;
    await makePartitionsAhead({ database: days.database, clock: days.clock, days: 3 });
    await days.rows('insert into postback select * from gathered returning 1');
    expect((await days.names())[0]).toBe('postback_20300101');
    days.time.now = start + 2 * dayMs + 1;
    await runRetention(days, { keep: 1, left: 6 });
    expect(await days.counts()).toEqual([6, 2, 2]);
    expect((await days.names())[0]).toBe('postback_20300101');
  },
);

postgresTest(
  'what lies in the default partition goes one by one, the old of it alone',
  async () => {
    await using days = await openThreeDays();
    for (const day of [20, 25]) {
      days.time.now = start + day * dayMs;
      await days.send({ secure: days.secure, transaction_id: 'nobody' });
    }
    expect(await days.count('postback_default')).toBe(2);
    days.time.now = start + 22 * dayMs;
    await runRetention(days, { keep: 1, left: 1 });
    expect(await days.count('postback_default')).toBe(1);
  },
);

postgresTest(
  'servers that make and drop at once while postbacks come in: each is answered, none is lost',
  judgesTime,
  async () => {
    await using days = await openThreeDays();
    const others = await Promise.all(
      [1, 2].map(() => openDatabase(days.places, secureRandomBytes)),
    );
    const clock = { now: start + 3 * dayMs };
    const failures: unknown[] = [];
    const reportFailure = (error: unknown) => failures.push(error);
    const changing = Promise.all(
      others.map(async ({ database }) => {
        const server = onServer(database);
        for (let round = 0; round < 12; round += 1) {
          clock.now += dayMs / 2;
          await makePartitionsAhead({ database: server, clock: () => clock.now, days: 1 });
          const retention = startRetention({
            database: server,
            clock: () => clock.now,
            days: 1,
            reportFailure,
          });
          await sleep(60);
          await retention.stop();
        }
      }),
    );
    let ended = false;
    void changing.finally(() => (ended = true));
    const statuses = new Map<number, number>();
    let longest = 0;
    const ids: string[] = [];
    // They come far ahead of what is dropped meanwhile.
    days.time.now = start + 40 * dayMs;
    const sender = async () => {
      while (!ended) {
        const sent = performance.now();
        const { status, body } = await days.send({ secure: days.secure, transaction_id: 'nobody' });
        longest = Math.max(longest, performance.now() - sent);
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
        ids.push(String(body['postback_id']));
      }
    };
    await Promise.all([changing, ...Array.from({ length: 8 }, sender)]);
    await Promise.all(others.map(({ database }) => database.close()));
    expect(failures).toEqual([]);
    expect(days.failures).toEqual([]);
    expect([...statuses.keys()]).toEqual([202]);
    expect(ids.length).toBeGreaterThan(50);
    expect(await days.count('postback')).toBe(ids.length);
    // Partitions were dropped and made: those of the last days alone are left.
    expect((await days.names())[0]).toMatch(/^postback_203001(0[4-9]|1\d)$/u);
    // A sender gives up after two seconds.
    expect(longest).toBeLessThan(2000);
  },
);
