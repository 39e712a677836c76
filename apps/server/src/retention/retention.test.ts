import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { openIngest } from '../ingest/testing/open-ingest.ts';
import type { PostbackFilter } from '../postbacks/postbacks-service.ts';
import type { TestServer } from '../testing/index.ts';
import { startTestServer } from '../testing/index.ts';
import { offerSeed, sendPostback } from '../testing/seed.ts';
import { makeTestPlaces, testDialect } from '../testing/test-places.ts';
import { removeOldPostbacks } from './remove-old-postbacks.ts';
import { startRetention } from './start-retention.ts';
import { judgesTime } from '../testing/judges-time.ts';

const dayMs = 86_400_000;

/** Two days of postbacks, the second one 40 days after the first. */
async function openAged() {
  const ingest = await openIngest();
  const { id, secure } = await ingest.offer();
  await ingest.event(id, 'buy', { allowMultiple: true });
  const clicks = await Promise.all(Array.from({ length: 10 }, () => ingest.click(id)));
  const event = { event_name: 'buy', order_id: 'o' };
  for (const transaction_id of clicks) await ingest.send({ secure, transaction_id });
  for (const transaction_id of clicks) await ingest.send({ secure, transaction_id, ...event });
  const { body } = await ingest.send({ secure, transaction_id: 'nobody' });
  await ingest.postbacks.replay(String(body['postback_id']), {}, ingest.people.Ann);
  ingest.time.now += 40 * dayMs;
  for (const transaction_id of clicks) await ingest.send({ secure, transaction_id });
  const count = async (table: string) =>
    (await ingest.rows<{ n: number }>(`select count(*) as n from ${table}`))[0]?.n;
  return {
    ...ingest,
    secure,
    clicks,
    event,
    count,
    transact: ingest.database.transact,
    lost: String(body['postback_id']),
  };
}

type Aged = Awaited<ReturnType<typeof openAged>>;

const stays = [
  'conversion',
  'event_record',
  'goal_total',
  'affiliate_total',
  'quarter_hour_total',
  'click',
];

async function runRetention(aged: Aged, days: number): Promise<void> {
  const failures: unknown[] = [];
  const retention = startRetention({
    database: aged.database,
    clock: aged.clock,
    days,
    reportFailure: (error) => failures.push(error),
  });
  for (let tries = 0; tries < 100 && (await aged.count('postback')) !== 10; tries += 1) {
    await sleep(20);
  }
  await retention.stop();
  expect(failures).toEqual([]);
}

test('removes raw postbacks that are old, and their history; all that they have booked stays', async () => {
  await using aged = await openAged();
  const before = await Promise.all(stays.map(aged.count));
  expect([await aged.count('postback'), await aged.count('postback_history')]).toEqual([31, 1]);
  await runRetention(aged, 30);
  expect([await aged.count('postback'), await aged.count('postback_history')]).toEqual([10, 0]);
  expect(await Promise.all(stays.map(aged.count))).toEqual(before);
});

test('still knows a repeat whose first postback is gone', async () => {
  await using aged = await openAged();
  await runRetention(aged, 30);
  const { secure, clicks, event } = aged;
  const again = { secure, transaction_id: clicks[0] ?? '' };
  expect((await aged.send(again)).code).toBe('CONVERSION_DUPLICATE');
  expect((await aged.send({ ...again, ...event })).code).toBe('EVENT_DUPLICATE');
});

test('shows the log without what is gone, and replays nothing of it', async () => {
  await using aged = await openAged();
  await runRetention(aged, 30);
  const shown = async (filter: Partial<PostbackFilter>) => {
    const { items, nextCursor } = await aged.postbacks.list({ ...filter, limit: 50 });
    expect(nextCursor).toBeNull();
    return items.map(({ code }) => code);
  };
  expect(await shown({})).toEqual(Array.from({ length: 10 }, () => 'CONVERSION_DUPLICATE'));
  expect(await shown({ transactionId: aged.clicks[0] })).toEqual(['CONVERSION_DUPLICATE']);
  expect(await shown({ verdict: 'recorded' })).toEqual([]);
  expect(await aged.postbacks.replay(aged.lost, {}, aged.people.Ann)).toMatchObject({
    error: 'POSTBACK_NOT_FOUND',
  });
  await runRetentionOfAll(aged);
  expect(await aged.postbacks.list({ verdict: 'recorded', limit: 5 })).toEqual({
    items: [],
    nextCursor: null,
  });
});

async function runRetentionOfAll(aged: Aged): Promise<void> {
  await aged.transact((sql) =>
    removeOldPostbacks(sql, { before: Number.MAX_SAFE_INTEGER, rows: 1000 }),
  );
}

test('removes in steps, the oldest first', async () => {
  await using aged = await openAged();
  const step = () =>
    aged.transact((sql) =>
      removeOldPostbacks(sql, { before: aged.time.now - 30 * dayMs, rows: 8 }),
    );
  expect([await step(), await step(), await step(), await step()]).toEqual([8, 8, 5, 0]);
});

test('control: nothing is removed that is not old yet', async () => {
  await using aged = await openAged();
  const retention = startRetention({
    database: aged.database,
    clock: aged.clock,
    days: 41,
    reportFailure: () => undefined,
  });
  await sleep(100);
  await retention.stop();
  expect(await aged.count('postback')).toBe(31);
});

test(
  'goes on after a step that failed, and ends at once when it is told to',
  judgesTime,
  async () => {
    await using aged = await openAged();
    const failures: unknown[] = [];
    const retention = startRetention({
      database: {
        dialect: testDialect,
        transact: async () => {
          throw new Error('locked');
        },
      },
      clock: aged.clock,
      days: 30,
      reportFailure: (error) => failures.push(error),
    });
    await sleep(20);
    const begun = performance.now();
    await retention.stop();
    expect(performance.now() - begun).toBeLessThan(1000);
    expect(failures).toHaveLength(1);
  },
);

test('runs in the server, where the settings say so', async () => {
  await using made = await makeTestPlaces();
  const day = Date.UTC(2030, 0, 1);
  const open = (now: number, keepRawDays?: number) =>
    startTestServer({
      places: made.places,
      clock: () => now,
      adminToken: 'retention-admin-token',
      ...(keepRawDays === undefined ? {} : { keepRawDays }),
    });
  const kept = async (server: TestServer) => (await server.api.postbacks.list.query()).items.length;
  {
    await using server = await open(day);
    const { secure } = await server.api.offers.create.mutate(offerSeed);
    await sendPostback(server.url, { secure, transaction_id: 'nobody' });
  }
  {
    await using server = await open(day + 2 * dayMs);
    await sleep(200);
    expect(await kept(server)).toBe(1);
  }
  {
    await using server = await open(day + 2 * dayMs + 1, 1);
    for (let tries = 0; tries < 100 && (await kept(server)) > 0; tries += 1) await sleep(20);
    expect(await kept(server)).toBe(0);
  }
});
