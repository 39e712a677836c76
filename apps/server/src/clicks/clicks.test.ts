import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { holdLock } from '../ingest/testing/hold-lock.ts';
import { startTestServer } from '../testing/index.ts';
import { testDialect } from '../testing/test-places.ts';
import type { TestServer } from '../testing/index.ts';
import { refusalOf } from '../testing/refusal.ts';
import { eventSeed, offerSeed, sendPostback } from '../testing/seed.ts';
import { fillDestination } from './fill-destination.ts';

const rows = (server: TestServer, sql: string) =>
  server.deps.database.em().execute<Record<string, unknown>[]>(sql);

test('stores the click and sends the visitor on', async () => {
  await using server = await startTestServer();
  const destinationUrl =
    'https://shop.example/{offer_id}?c={transaction_id}&a={affiliate_id}&s={sub1}{sub2}&e={external_transaction_id}&x={other}';
  await server.api.offers.create.mutate({ ...offerSeed, destinationUrl });
  const tooLong = 'x'.repeat(256);
  const query = `offer_id=1&affiliate_id=7&sub1=a%26b+%C3%BC&sub1=second&sub2=${tooLong}&sub3=%00&external_transaction_id=ext`;
  const response = await server.inject(`/click?${query}`);
  const [click] = await rows(server, 'select * from click');
  expect(click).toMatchObject({
    offer_id: 1,
    affiliate_id: '7',
    sub1: 'a&b ü',
    sub2: null,
    sub3: null,
    external_transaction_id: 'ext',
    test: 0,
  });
  expect(String(click?.['transaction_id'])).toMatch(/^[0-9a-hjkmnp-tv-z]{38}$/u);
  expect(response.statusCode).toBe(302);
  expect(response.headers['cache-control']).toBe('no-store');
  expect(response.headers.location).toBe(
    `https://shop.example/1?c=${String(click?.['transaction_id'])}&a=7&s=a%26b%20%C3%BC&e=ext&x={other}`,
  );
});

test.each([
  ['/click', 400],
  ['/click?offer_id=', 400],
  ['/click?offer_id=1e3', 400],
  ['/click?offer_id=01', 400],
  ['/click?offer_id=2', 404],
  ['/click?offer_id=9999999999', 404],
])('answers %s with %i and stores nothing', async (url, status) => {
  await using server = await startTestServer();
  await server.api.offers.create.mutate(offerSeed);
  const response = await server.inject(url);
  expect(response.statusCode).toBe(status);
  expect(response.headers['content-type']).toMatch(/^text\/plain/u);
  expect(await rows(server, 'select * from click')).toEqual([]);
  expect((await server.inject('/click?offer_id=1')).statusCode).toBe(302);
});

test('ends with an archived offer', async () => {
  await using server = await startTestServer();
  await server.api.offers.create.mutate(offerSeed);
  await server.api.offers.archive.mutate({ id: 1 });
  expect((await server.inject('/click?offer_id=1')).statusCode).toBe(410);
  const created = refusalOf(server.api.clicks.create.mutate({ offerId: 1 }));
  expect(await created).toMatchObject({ reason: 'OFFER_ARCHIVED', status: 409 });
  const unknown = refusalOf(server.api.clicks.create.mutate({ offerId: 2 }));
  expect(await unknown).toMatchObject({ reason: 'OFFER_NOT_FOUND' });
});

test.each([
  ['https://shop.example/go', '//evil.example', 'https://shop.example/go'],
  ['https://shop.example/{sub1}', '//evil.example', 'https://shop.example/%2F%2Fevil.example'],
  ['https://{sub1}/x', 'evil.example', 'https://{sub1}/x'],
  ['https://shop.example{sub1}/x', '.evil.example', 'https://shop.example{sub1}/x'],
  [
    'https://shop.example?u={sub1}',
    "https://evil.example/'()",
    'https://shop.example?u=https%3A%2F%2Fevil.example%2F%27%28%29',
  ],
  [
    'https://shop.example/ü?a={sub1}',
    'a\r\nset-cookie: b',
    'https://shop.example/%C3%BC?a=a%0D%0Aset-cookie%3A%20b',
  ],
  ['https://shop.example/?a={sub1}', '\ud800', 'https://shop.example/?a=%EF%BF%BD'],
])('goes where %s says, whatever %j is', (destination, sub1, expected) => {
  expect(fillDestination(destination, { sub1 })).toBe(expected);
});

test('never goes where a parameter says', async () => {
  await using server = await startTestServer();
  await server.api.offers.create.mutate(offerSeed);
  const names = ['url', 'destination', 'destinationUrl', 'redirect', 'to', 'sub1'];
  const query = names.map((name) => `&${name}=https%3A%2F%2Fevil.example`).join('');
  const { headers } = await server.inject(`/click?offer_id=1${query}`);
  expect(new URL(String(headers.location)).host).toBe('shop.example');
});

async function rowCounts(server: TestServer): Promise<Record<string, unknown>> {
  if (testDialect === 'postgres') await rows(server, 'select fold_totals()');
  const tables = await rows(
    server,
    testDialect === 'sqlite'
      ? `select name from sqlite_master where type = 'table' and name <> 'sqlite_sequence'`
      : `select relname as name from pg_class
          where relkind = 'r' and relnamespace = 'public'::regnamespace`,
  );
  const counts = await Promise.all(
    tables.map(async ({ name }) => [
      name,
      await rows(server, `select count(*) as n from "${String(name)}"`),
    ]),
  );
  return Object.fromEntries(counts);
}

test('removes a test without a trace, and nothing else', async () => {
  await using server = await startTestServer();
  const { offers, events, clicks, conversions, eventRecords, tests, postbacks } = server.api;
  const { id: offerId, secure } = await offers.create.mutate(offerSeed);
  await events.create.mutate({ offerId, ...eventSeed });
  const real = await clicks.create.mutate({ offerId });
  await sendPostback(server.url, { secure, transaction_id: real.transactionId });
  const before = await rowCounts(server);

  const { transactionId } = await clicks.create.mutate({ offerId, test: true });
  const send = (more: Record<string, string | number>) =>
    sendPostback(server.url, { secure, transaction_id: transactionId, ...more });
  expect([
    await send({ event_id: 1, sale_amount: 5 }),
    await send({}),
    await send({}),
    await send({ event_id: 1, sale_amount: 5 }),
    await send({ event_id: 77 }),
    await send({ currency: '\u0000' }),
    await send({ Event_ID: 1 }),
    await sendPostback(server.url, { secure, Transaction_ID: transactionId }),
  ]).toEqual([
    'CONVERSION_REQUIRED',
    'CONVERSION_RECORDED',
    'CONVERSION_DUPLICATE',
    'EVENT_RECORDED',
    'EVENT_UNKNOWN',
    'ENCODING_INVALID',
    'PARAMETER_MISNAMED',
    'PARAMETER_MISNAMED',
  ]);
  const kept = (await postbacks.list.query({ transactionId })).items;
  expect(kept).toHaveLength(7);
  expect(kept.every(({ test: marked }) => marked)).toBe(true);
  const held = (await postbacks.list.query({ transactionId, code: 'CONVERSION_REQUIRED' })).items;
  await postbacks.replay.mutate({ id: held[0]?.id ?? '' });
  expect((await conversions.list.query({ transactionId })).items).toMatchObject([{ test: true }]);
  expect((await eventRecords.list.query({ transactionId })).items).toMatchObject([{ test: true }]);
  const span = { from: '2020-01-01', to: '2029-12-31', timeZone: 'UTC', groupBy: 'offer' } as const;
  expect(await server.api.reports.summary.query(span)).toMatchObject([
    { clicks: 1, conversions: 1, events: 0, held: 0, revenue: '2.50' },
  ]);

  expect(await rowCounts(server)).not.toEqual(before);
  expect(await tests.remove.mutate({ transactionId })).toEqual({
    removed: { clicks: 1, conversions: 1, events: 1, postbacks: 8 },
  });
  expect(await rowCounts(server)).toEqual(before);
  expect(await refusalOf(tests.remove.mutate({ transactionId }))).toMatchObject({
    reason: 'CLICK_NOT_FOUND',
  });
  expect(await refusalOf(tests.remove.mutate(real))).toMatchObject({ reason: 'NOT_A_TEST' });
  expect(await rowCounts(server)).toEqual(before);
});

test('waits for another process’s lock rather than lose a visitor', async () => {
  await using server = await startTestServer();
  const { id } = await server.api.offers.create.mutate(offerSeed);
  const letGo = await holdLock(server.places.database);
  const visit = fetch(`${server.url}/click?offer_id=${id}`, { redirect: 'manual' });
  // Longer than a statement waits by itself.
  await sleep(500);
  await letGo();
  expect((await visit).status).toBe(302);
});
