import { expect, test } from 'vitest';
import { startTestServer } from '../testing/index.ts';
import { refusalOf } from '../testing/refusal.ts';
import { eventSeed, offerSeed, sendPostback } from '../testing/seed.ts';

async function startWithRecords() {
  const time = { now: Date.parse('2026-03-28T22:30:00Z') };
  const server = await startTestServer({ clock: () => time.now });
  const { offers, events, clicks } = server.api;
  const shop = await offers.create.mutate(offerSeed);
  const loser = {
    ...offerSeed,
    name: 'Loser',
    currency: 'KWD',
    payout: { type: 'CPA', value: '3.125' },
  } as const;
  const lossy = await offers.create.mutate(loser);
  await events.create.mutate({ offerId: shop.id, ...eventSeed });
  const convert = async (at: string, offer: typeof shop, affiliateId?: string) => {
    time.now = Date.parse(at);
    const given = affiliateId === undefined ? {} : { affiliateId };
    const { transactionId } = await clicks.create.mutate({ offerId: offer.id, ...given });
    await sendPostback(server.url, { secure: offer.secure, transaction_id: transactionId });
    return transactionId;
  };
  // Berlin, 28 March 23:30; 29 March (the clocks go forward) 00:30; 30 March 00:30.
  await convert('2026-03-28T22:30:00Z', shop, '7');
  const transaction_id = await convert('2026-03-28T23:30:00Z', shop);
  await sendPostback(server.url, {
    secure: shop.secure,
    transaction_id,
    event_id: 1,
    sale_amount: '20.05',
  });
  await sendPostback(server.url, { secure: shop.secure, transaction_id, event_id: 44 });
  await sendPostback(server.url, { secure: server.globalSecure, transaction_id: 'nobody' });
  await convert('2026-03-29T22:30:00Z', lossy, '7');
  const summary = server.api.reports.summary.query;
  return { server, summary, [Symbol.asyncDispose]: server.close };
}

const berlin = { from: '2026-03-28', to: '2026-03-31', timeZone: 'Europe/Berlin' };

test('sums by the days of a time zone', async () => {
  await using started = await startWithRecords();
  const rows = await started.summary({ ...berlin, groupBy: 'day' });
  const zero = {
    clicks: 0,
    conversions: 0,
    events: 0,
    held: 0,
    revenue: '0',
    payout: '0',
    profit: '0',
  };
  expect(rows).toEqual([
    {
      ...zero,
      group: '2026-03-28',
      label: '2026-03-28',
      currency: 'EUR',
      clicks: 1,
      conversions: 1,
      revenue: '2.50',
      payout: '1.00',
      profit: '1.50',
    },
    {
      ...zero,
      group: '2026-03-29',
      label: '2026-03-29',
      currency: 'EUR',
      clicks: 1,
      conversions: 1,
      events: 1,
      held: 1,
      revenue: '4.51',
      payout: '1.00',
      profit: '3.51',
    },
    { ...zero, group: '2026-03-29', label: '2026-03-29', currency: 'XXX', held: 1 },
    {
      ...zero,
      group: '2026-03-30',
      label: '2026-03-30',
      currency: 'KWD',
      clicks: 1,
      conversions: 1,
      revenue: '2.500',
      payout: '3.125',
      profit: '-0.625',
    },
  ]);
  const utc = await started.summary({ ...berlin, timeZone: 'UTC', groupBy: 'day' });
  expect(utc.map(({ group, clicks }) => [group, clicks])).toEqual([
    ['2026-03-28', 2],
    ['2026-03-28', 0],
    ['2026-03-29', 1],
  ]);
});

test.each([
  [
    'offer',
    [
      ['', 'Unknown offer', 0],
      ['1', 'Shop', 2],
      ['2', 'Loser', 1],
    ],
  ],
  [
    'affiliate',
    [
      ['', 'No affiliate', 1],
      ['', 'No affiliate', 0],
      ['7', '7', 1],
      ['7', '7', 1],
    ],
  ],
  [
    'event',
    [
      ['1', 'purchase', 0],
      ['conversion', 'Conversion', 2],
      ['conversion', 'Conversion', 1],
      ['conversion', 'Conversion', 0],
      ['unknown', 'Unknown event', 0],
    ],
  ],
] as const)('sums by %s', async (groupBy, expected) => {
  await using started = await startWithRecords();
  const rows = await started.summary({ ...berlin, groupBy });
  expect(rows.map(({ group, label, clicks }) => [group, label, clicks])).toEqual(expected);
});

test('takes instants, begins with the first and ends before the last', async () => {
  await using started = await startWithRecords();
  const clicks = async (from: string, to: string, offerId?: number) => {
    const more = offerId === undefined ? {} : { offerId };
    const rows = await started.summary({ from, to, timeZone: 'UTC', groupBy: 'offer', ...more });
    return rows.reduce((sum, row) => sum + row.clicks, 0);
  };
  expect(await clicks('2026-03-28T22:30:00Z', '2026-03-28T23:30:00Z')).toBe(1);
  expect(await clicks('2026-03-28T22:30:00.001Z', '2026-03-29T00:30:00.001+01:00')).toBe(1);
  expect(await clicks('2026-03-28', '2026-04-01', 2)).toBe(1);
});

test.each([
  [{ timeZone: 'Mars/Base' }, ['timeZone']],
  [{ from: 'yesterday', to: '2026-02-30' }, ['from', 'to']],
  [{ from: '2026-04-01' }, ['to']],
  [{ from: '1990-01-01' }, ['to']],
])('refuses %j', async (fields, paths) => {
  await using server = await startTestServer();
  const refusal = await refusalOf(
    server.api.reports.summary.query({ ...berlin, groupBy: 'day', ...fields }),
  );
  expect(refusal).toMatchObject({ reason: 'INPUT_INVALID', status: 400, paths });
});
