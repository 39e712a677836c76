import { csvTextOf, hasControlCharacter, readCsv } from '@trackside/core';
import { expect, test } from 'vitest';
import { startTestServer } from '../testing/index.ts';
import { eventSeed, offerSeed, sendPostback } from '../testing/seed.ts';

const awkward = [
  '=1+1',
  '+1',
  '-1',
  '@x',
  '\tx',
  '\rx',
  '\0x',
  '"quoted", and ;',
  'a\r\nb',
  '＝1',
  "'=x",
];

async function openShop() {
  const server = await startTestServer();
  const { api, url, adminToken } = server;
  const offer = await api.offers.create.mutate({ ...offerSeed, name: '=HYPERLINK("x")' });
  await api.events.create.mutate({
    offerId: offer.id,
    ...eventSeed,
    name: '@event',
    allowMultiple: true,
  });
  const read = async (what: string, format: string, input?: object, token = adminToken) => {
    const query = new URLSearchParams({
      what,
      format,
      ...(input && { input: JSON.stringify(input) }),
    });
    const response = await fetch(`${url}/export?${query.toString()}`, {
      headers: { authorization: `Bearer ${token}` },
    });
    return {
      status: response.status,
      headers: response.headers,
      text: await response.text(),
      bytes: query,
    };
  };
  return { ...server, api, offer, read };
}

/** A click whose conversion and event carry texts that a spreadsheet must not take for formulas. */
async function sendAwkward(shop: Awaited<ReturnType<typeof openShop>>) {
  const { api, offer, url } = shop;
  for (const text of awkward) {
    const { transactionId } = await api.clicks.create.mutate({
      offerId: offer.id,
      affiliateId: hasControlCharacter(text) ? 'a' : text,
    });
    const sent = { secure: offer.secure, transaction_id: transactionId, sub1: text, country: text };
    await sendPostback(url, { ...sent, note: text });
    await sendPostback(url, { ...sent, event_name: '@event', sale_amount: '10', order_id: text });
    await sendPostback(url, { ...sent, event_name: text });
    await sendPostback(url, { ...sent, transaction_id: text });
  }
}

const span = { from: '2025-01-01', to: '2031-01-01', timeZone: 'UTC' };

const danger = /^[=+\-@\t\r\0]/u;
const plainNumber = /^-?\d+(\.\d+)?$/u;

test('no exported cell is a formula, and every cell is what the API says', async () => {
  await using shop = await openShop();
  await sendAwkward(shop);
  const exported = [
    ['postbacks', { verdict: ['held', 'recorded', 'refused'] }],
    ['conversions', {}],
    ['eventRecords', { offerId: shop.offer.id }],
    ['report', { ...span, groupBy: 'affiliate', compare: 'previous' }],
    ['report', { ...span, groupBy: 'event' }],
    ['report', { ...span, groupBy: 'offer' }],
  ] as const;
  const texts: string[] = [];
  for (const [what, input] of exported) {
    const { text, status } = await shop.read(what, 'csv', input);
    expect(status).toBe(200);
    const { records, faults } = readCsv(text);
    expect(faults).toEqual([]);
    expect(records.length).toBeGreaterThan(1);
    for (const { cells } of records) {
      expect(cells).toHaveLength(records[0]?.cells.length ?? 0);
      for (const cell of cells) {
        expect([cell, danger.test(cell) && !plainNumber.test(cell)]).toEqual([cell, false]);
        texts.push(csvTextOf(cell));
      }
    }
  }
  // Control: what was sent is there, and would be a formula as it was sent.
  for (const text of awkward.filter((one) => !hasControlCharacter(one)))
    expect(texts).toContain(text);
  expect(texts.filter((text) => danger.test(text)).length).toBeGreaterThan(10);
  expect(texts).toContain('=HYPERLINK("x")');
});

test('no export holds a token, wherever it was sent', async () => {
  await using shop = await openShop();
  const { api, offer, url, adminToken, globalSecure } = shop;
  const { transactionId } = await api.clicks.create.mutate({ offerId: offer.id });
  const sent = { secure: offer.secure, transaction_id: transactionId };
  await sendPostback(url, { ...sent, note: offer.secure, sub2: 'stands beside it' });
  await sendPostback(url, { ...sent, event_name: offer.secure, order_id: offer.secure });
  await sendPostback(url, { secure: globalSecure, transaction_id: 'nobody', sub1: globalSecure });
  const texts = [
    (await api.setup.export.query({ format: 'csv' })).text,
    (await api.setup.export.query({ format: 'json' })).text,
  ];
  for (const what of ['postbacks', 'conversions', 'eventRecords']) {
    for (const format of ['csv', 'json']) texts.push((await shop.read(what, format, {})).text);
  }
  for (const text of texts) {
    for (const token of [offer.secure, globalSecure, adminToken]) expect(text).not.toContain(token);
  }
  // The control: what stood beside a token is there, in postbacks and conversions.
  expect(texts.filter((text) => text.includes('stands beside it'))).toHaveLength(4);
});

test('gives all pages, as CSV with a byte order mark and as JSON', async () => {
  await using shop = await openShop();
  const em = shop.deps.database.em();
  await em.execute(`insert into postback (number, id, received_at, offer_id, transaction_id, raw, verdict, code, test)
    select value, 'id' || substr(cast(1000000 + value as text), 2), 1, 1, 'x', 'sub1=a', 'held', 'TRANSACTION_UNKNOWN', 0
    from (with recursive n(value) as (select 1 union all select value + 1 from n where value < 1230) select value from n) as numbers`);
  const csv = await shop.read('postbacks', 'csv', { offerId: 1 });
  expect(csv.text.startsWith('\uFEFF') || csv.text.startsWith('"id"')).toBe(true);
  expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  expect(csv.headers.get('content-disposition')).toContain('trackside-postbacks.csv');
  expect(new Set(readCsv(csv.text).records.map(({ cells }) => cells[0])).size).toBe(1231);
  const json: { id: string }[] = JSON.parse((await shop.read('postbacks', 'json', {})).text);
  expect(json.map(({ id }) => id)).toEqual(
    Array.from({ length: 1230 }, (_, index) => `id${String(1230 - index).padStart(6, '0')}`),
  );
  expect((await shop.read('conversions', 'json')).text).toBe('[]\n');
});

test('refuses strangers, and what can’t be asked', async () => {
  await using shop = await openShop();
  expect((await shop.read('postbacks', 'csv', {}, 'wrong')).status).toBe(401);
  const wrong = [
    await shop.read('nothing', 'csv'),
    await shop.read('postbacks', 'csv', { offerId: 'x' }),
    await shop.read('report', 'csv', { ...span, timeZone: 'Nowhere', groupBy: 'day' }),
    await shop.read('report', 'json', {}),
  ];
  expect(wrong.map(({ status }) => status)).toEqual([400, 400, 400, 400]);
  expect(wrong[2]?.text).toContain('Choose a time zone');
  const response = await fetch(`${shop.url}/export?what=postbacks&format=csv&input={`, {
    headers: { authorization: `Bearer ${shop.adminToken}` },
  });
  expect([response.status, await response.text()]).toEqual([
    400,
    'The input is no JSON: write the filter as an object.\n',
  ]);
});
