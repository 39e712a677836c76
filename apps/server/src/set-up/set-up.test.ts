import { expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../testing/index.ts';
import { refusalOf } from '../testing/refusal.ts';
import { eventSeed, offerSeed, sendPostback } from '../testing/seed.ts';

const formats = ['json', 'csv'] as const;

const exported = async ({ api }: TestServer, format: 'json' | 'csv') =>
  (await api.setup.export.query({ format })).text;

/** Everything but tokens, and the times at which something was made. */
async function tables({ deps }: TestServer) {
  const em = deps.database.em();
  return [
    await em.execute('select * from offer order by id'),
    await em.execute('select * from event_definition order by id'),
    await em.execute('select count(*) as n from secure_token'),
  ];
}

async function openShop() {
  const server = await startTestServer();
  const offer = await server.api.offers.create.mutate({ ...offerSeed, name: '=Shop"\'' });
  const parameters = [{ name: 'order_id', macro: '{a},"b"' }, { name: 'sub1' }];
  await server.api.events.create.mutate({ offerId: offer.id, ...eventSeed, parameters });
  const old = await server.api.events.create.mutate({
    offerId: offer.id,
    ...eventSeed,
    name: 'old',
  });
  await server.api.events.archive.mutate({ id: old.id });
  return Object.assign(server, { offer });
}

test.each(formats)(
  'goes out as %s without a token, and comes into an empty server as it was',
  async (format) => {
    await using shop = await openShop();
    const text = await exported(shop, format);
    expect(text).not.toContain(shop.offer.secure);
    expect(text).not.toContain(shop.globalSecure);
    await using fresh = await startTestServer();
    const before = await tables(fresh);
    const dry = await fresh.api.setup.import.mutate({ text, format, dryRun: true });
    expect(await tables(fresh)).toEqual(before);
    expect(dry).toMatchObject({ done: false, faults: [], unchanged: 0 });
    expect(dry.changes.map(({ kind, what, id }) => [kind, what, id])).toEqual([
      ['create', 'offer', 1],
      ['create', 'event', 1],
      ['create', 'event', 2],
    ]);
    const done = await fresh.api.setup.import.mutate({
      text,
      format,
      dryRun: false,
      plan: dry.plan,
    });
    expect(done).toEqual({ ...dry, done: true });
    expect(await exported(fresh, format)).toBe(text);
    const again = await fresh.api.setup.import.mutate({ text, format, dryRun: false });
    expect(again).toMatchObject({ done: true, changes: [], unchanged: 3 });
    // The new offer works: it has a token of its own.
    const [made] = await fresh.api.offers.list.query();
    expect(made?.secure).toMatch(/^[\w-]{32}$/u);
    const { transactionId } = await fresh.api.clicks.create.mutate({ offerId: 1 });
    const sent = { secure: made?.secure ?? '', transaction_id: transactionId };
    expect(await sendPostback(fresh.url, sent)).toBe('CONVERSION_RECORDED');
  },
);

test('changes field by field what the dry run said, and nothing else', async () => {
  await using shop = await openShop();
  const { api } = shop;
  await api.offers.create.mutate({ ...offerSeed, name: 'Other' });
  const text = (await exported(shop, 'json'))
    .replace('"name": "purchase"', '"name": "swap"')
    .replace('"name": "old"', '"name": "purchase"')
    .replace('"archived": true', '"archived": false')
    .replace('"currency": "EUR"', '"currency": "USD"');
  const dry = await api.setup.import.mutate({ text, format: 'json', dryRun: true });
  expect(dry.changes.map(({ kind, what, name, fields }) => ({ kind, what, name, fields }))).toEqual(
    [
      {
        kind: 'update',
        what: 'offer',
        name: '=Shop"\'',
        fields: [{ field: 'currency', before: 'EUR', after: 'USD' }],
      },
      {
        kind: 'update',
        what: 'event',
        name: 'swap',
        fields: [{ field: 'name', before: 'purchase', after: 'swap' }],
      },
      {
        kind: 'update',
        what: 'event',
        name: 'purchase',
        fields: [
          { field: 'name', before: 'old', after: 'purchase' },
          { field: 'archived', before: true, after: false },
        ],
      },
    ],
  );
  await api.offers.update.mutate({ id: 1, name: 'Renamed meanwhile' });
  const late = api.setup.import.mutate({ text, format: 'json', dryRun: false, plan: dry.plan });
  expect(await refusalOf(late)).toMatchObject({ reason: 'SET_UP_CHANGED' });
  await api.setup.import.mutate({ text, format: 'json', dryRun: false });
  expect(await exported(shop, 'json')).toBe(text);
  expect(await api.events.list.query({ offerId: 1 })).toMatchObject([
    { name: 'swap' },
    { name: 'purchase' },
  ]);
  const { items } = await api.offers.history.query({ id: 1, limit: 3 });
  expect(items.map(({ action, entity, changes }) => [action, entity, changes])).toEqual([
    [
      'setup.import',
      'event',
      [
        { field: 'name', before: 'old', after: 'purchase' },
        { field: 'archived', before: true, after: false },
      ],
    ],
    ['setup.import', 'event', [{ field: 'name', before: 'purchase', after: 'swap' }]],
    [
      'setup.import',
      'offer',
      [
        { field: 'name', before: 'Renamed meanwhile', after: '=Shop"\'' },
        { field: 'currency', before: 'EUR', after: 'USD' },
      ],
    ],
  ]);
  const mapping = await api.offers.mappingAt.query({ id: 1, at: new Date().toISOString() });
  expect(mapping.events.map(({ name }) => name)).toEqual(['swap', 'purchase']);
});

test('leaves alone which senders an offer lets in', async () => {
  await using shop = await openShop();
  const { api } = shop;
  const allowedIpRanges = ['192.0.2.0/24'];
  await api.offers.update.mutate({ id: 1, allowedIpRanges });
  const text = (await exported(shop, 'json')).replace('"EUR"', '"USD"');
  await api.setup.import.mutate({ text, format: 'json', dryRun: false });
  expect(await api.offers.get.query({ id: 1 })).toMatchObject({ currency: 'USD', allowedIpRanges });
});

test('changes nothing at all where a line can’t be used, and says which', async () => {
  await using shop = await openShop();
  const before = await tables(shop);
  const { transactionId } = await shop.api.clicks.create.mutate({ offerId: 1 });
  await sendPostback(shop.url, { secure: shop.offer.secure, transaction_id: transactionId });
  const text = `kind,id,name,currency,destination_url,revenue_type
offer,,New,EUR,https://a.example/,None
event,1,stolen,,,
offer,1,Shop,USD,https://a.example/,None
event,,REPLACE,,,
`;
  const answer = await shop.api.setup.import.mutate({ text, format: 'csv', dryRun: false });
  expect(answer.done).toBe(false);
  expect(answer.faults.map(({ line, column }) => [line, column])).toEqual([
    [5, 'name'],
    [3, 'id'],
  ]);
  const fixed = await shop.api.setup.import.mutate({
    text: text.replace('event,1,stolen,,,\n', '').replace('event,,REPLACE,,,\n', ''),
    format: 'csv',
    dryRun: true,
  });
  expect(fixed.faults).toMatchObject([{ line: 3, column: 'currency' }]);
  expect(await tables(shop)).toEqual(before);
});
