import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import { Webhook } from 'standardwebhooks';
import { expect, test } from 'vitest';
import { sqliteTest } from '../testing/dialect-tests.ts';
import { refusalOf } from '../testing/refusal.ts';
import { fileOf } from '../testing/test-places.ts';
import { startTestServer, type TestServer } from '../testing/index.ts';
import { offerSeed, sendPostback } from '../testing/seed.ts';

interface Received {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A receiver that answers with the statuses in their order, and then with 204. */
async function openReceiver(statuses: readonly number[] = []) {
  const received: Received[] = [];
  const waiting: (() => void)[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      response.writeHead(statuses[received.length] ?? 204).end();
      received.push({ headers: request.headers, body });
      for (const wake of waiting.splice(0)) wake();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}/hook`,
    /** Waits until so many have come. */
    take: async (count: number): Promise<readonly Received[]> => {
      while (received.length < count) await new Promise<void>((wake) => waiting.push(wake));
      return received;
    },
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function held(
  server: TestServer,
): Promise<{ readonly name: string; readonly secure: string }> {
  const { secure, name } = await server.api.offers.create.mutate(offerSeed);
  await sendPostback(server.url, { secure, transaction_id: 'nobody' });
  return { name, secure };
}

async function firstAlert(server: TestServer) {
  for (;;) {
    const { items } = await server.api.alerts.list.query();
    if (items[0] !== undefined) return items[0];
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

test('a new kind of held postback is an alert, which can be dismissed and taken back', async () => {
  await using server = await startTestServer();
  const { name } = await held(server);
  const alert = await firstAlert(server);
  expect(alert).toMatchObject({
    kind: 'TROUBLE_NEW',
    code: 'TRANSACTION_UNKNOWN',
    offer: { name },
    count: 1,
    endedAt: null,
  });
  const [postback] = (await server.api.postbacks.list.query()).items;
  expect(alert.facts.postbackId).toBe(postback?.id);
  expect(await server.api.alerts.dismiss.mutate({ ids: [alert.id] })).toEqual({ dismissed: 1 });
  expect(await server.api.alerts.list.query()).toEqual({ items: [], nextCursor: null, open: 0 });
  const all = await server.api.alerts.list.query({ state: 'all' });
  expect(all.items).toMatchObject([{ dismissedBy: 'admin' }]);
  await server.api.alerts.dismiss.mutate({ ids: [alert.id], dismissed: false });
  expect((await server.api.alerts.list.query()).open).toBe(1);
});

test('an alert goes to every webhook, signed, without a token and under one id', async () => {
  await using receiver = await openReceiver();
  await using server = await startTestServer({ privateWebhooks: true });
  const { id, secret } = await server.api.alerts.webhooks.create.mutate({ url: receiver.url });
  const { name, secure } = await held(server);
  const [received] = await receiver.take(1);
  const text = received?.body ?? '';
  const headers = Object.fromEntries(
    Object.entries(received?.headers ?? {}).map(([key, value]) => [key, String(value)]),
  );
  expect(new Webhook(secret).verify(text, headers)).toMatchObject({
    type: 'alert.opened',
    data: { kind: 'TROUBLE_NEW', code: 'TRANSACTION_UNKNOWN', offer: { name } },
  });
  expect(() => new Webhook(secret).verify(`${text} `, headers)).toThrow('signature');
  expect(text).not.toContain(secure);
  const delivered = async () => (await server.api.alerts.webhooks.deliveries.query({ id }))[0];
  while ((await delivered())?.deliveredAt === null)
    await new Promise((done) => setTimeout(done, 20));
  expect(await delivered()).toMatchObject({ attempts: 1, nextAt: null, failure: null });
  expect(JSON.stringify(await server.api.alerts.webhooks.list.query())).not.toContain(secret);
});

test('what a receiver refuses is sent again later, under the same id', async () => {
  let now = Date.now();
  await using receiver = await openReceiver([500, 200]);
  await using server = await startTestServer({ privateWebhooks: true, clock: () => now });
  const { id } = await server.api.alerts.webhooks.create.mutate({ url: receiver.url });
  await server.api.alerts.webhooks.test.mutate({ id });
  await receiver.take(1);
  const delivery = async () => (await server.api.alerts.webhooks.deliveries.query({ id }))[0];
  while ((await delivery())?.attempts === 0) await new Promise((done) => setTimeout(done, 20));
  expect(await delivery()).toMatchObject({ failure: 'It answered 500.', deliveredAt: null });
  now += 6000;
  const [first, second] = await receiver.take(2);
  expect(second?.headers['webhook-id']).toBe(first?.headers['webhook-id']);
});

test('a receiver that says that it is gone is asked no more', async () => {
  await using receiver = await openReceiver([410]);
  await using server = await startTestServer({ privateWebhooks: true });
  const { id } = await server.api.alerts.webhooks.create.mutate({ url: receiver.url });
  await server.api.alerts.webhooks.test.mutate({ id });
  await receiver.take(1);
  const disabled = async () => (await server.api.alerts.webhooks.list.query())[0]?.disabledAt;
  while ((await disabled()) === null) await new Promise((done) => setTimeout(done, 20));
  expect(await server.api.alerts.webhooks.switch.mutate({ id, on: true })).toMatchObject({
    disabledAt: null,
  });
  const log = await server.api.audit.list.query({ entity: 'webhook' });
  const switched = [{ field: 'on', before: true, after: false }];
  expect(log.items.slice(1)).toMatchObject([
    { action: 'alerts.webhooks.switch', actor: { id: null, name: 'server' }, changes: switched },
    { action: 'alerts.webhooks.create', actor: { id: 1 } },
  ]);
  await server.api.alerts.webhooks.remove.mutate({ id });
  expect(await server.api.alerts.webhooks.list.query()).toEqual([]);
  await expect(server.api.alerts.webhooks.test.mutate({ id })).rejects.toThrow('webhook');
});

test.each([
  'http://hooks.example.com/',
  'https://127.0.0.1/',
  'https://[::1]/',
  'https://10.0.0.1/x',
  'https://2130706433/',
  'https://user:word@hooks.example.com/',
  'ftp://hooks.example.com/',
  'hooks.example.com',
  `https://hooks.example.com/${'x'.repeat(2000)}`,
])('refuses %s as a webhook', async (url) => {
  await using server = await startTestServer();
  const refused = await refusalOf(server.api.alerts.webhooks.create.mutate({ url }));
  expect(refused).toMatchObject({ reason: 'INPUT_INVALID', paths: ['url'] });
});

test('takes a public https URL as a webhook', async () => {
  await using server = await startTestServer();
  const created = await server.api.alerts.webhooks.create.mutate({
    url: 'https://hooks.example.com/a',
  });
  expect(created.secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/u);
});

sqliteTest('a webhook’s secret stands in no file of the database', async () => {
  await using server = await startTestServer({ privateWebhooks: true });
  const url = 'https://hooks.example.com/canary';
  const { secret } = await server.api.alerts.webhooks.create.mutate({ url });
  const bytes = ['', '-wal', '-shm']
    .map((end) => `${fileOf(server.places.database)}${end}`)
    .filter((file) => existsSync(file))
    .map((file) => readFileSync(file, 'latin1'))
    .join('');
  expect(bytes).not.toContain(secret);
  expect(bytes).not.toContain(secret.slice('whsec_'.length));
  // Control: what is not sealed is found there.
  expect(bytes).toContain(url);
});

test('a test that names its click unreadably leaves no alert behind when it is removed', async () => {
  await using server = await startTestServer();
  const { id: offerId, secure } = await server.api.offers.create.mutate(offerSeed);
  const { transactionId } = await server.api.clicks.create.mutate({ offerId, test: true });
  await sendPostback(server.url, { secure, Transaction_ID: transactionId });
  expect(await firstAlert(server)).toMatchObject({ code: 'PARAMETER_MISNAMED' });
  await server.api.tests.remove.mutate({ transactionId });
  expect((await server.api.alerts.list.query({ state: 'all' })).items).toEqual([]);
  const counted = await server.deps.database.em().execute('select * from trouble_hour');
  expect(counted).toEqual([]);
});
