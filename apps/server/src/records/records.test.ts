import { expect, test } from 'vitest';
import { startTestServer } from '../testing/index.ts';
import { eventSeed, offerSeed, sendPostback } from '../testing/seed.ts';

test('lists what was booked, newest first, page by page', async () => {
  let now = Date.UTC(2030, 0, 1);
  await using server = await startTestServer({ clock: () => (now += 1000) });
  const { offers, events, clicks, conversions, eventRecords } = server.api;
  const { id: offerId, secure } = await offers.create.mutate({
    ...offerSeed,
    currency: 'JPY',
    revenue: { type: 'CPS', value: '10' },
  });
  await events.create.mutate({ offerId, ...eventSeed });
  const transactionIds: string[] = [];
  for (const sale_amount of ['100', '205', '999999999999999']) {
    const { transactionId } = await clicks.create.mutate({ offerId, affiliateId: 7 });
    transactionIds.unshift(transactionId);
    await sendPostback(server.url, { secure, transaction_id: transactionId, sale_amount });
    await sendPostback(server.url, {
      secure,
      transaction_id: transactionId,
      sale_amount,
      event_id: 1,
      order_id: 'o',
      country: 'DE',
      sub1: 'x',
    });
  }
  const first = await conversions.list.query({ offerId, limit: 2 });
  expect(first.items.map(({ revenue }) => revenue)).toEqual(['100000000000000', '21']);
  const second = await conversions.list.query({
    offerId,
    limit: 2,
    cursor: first.nextCursor ?? '',
  });
  expect(second).toMatchObject({
    items: [{ revenue: '10', payout: '1', currency: 'JPY', saleAmount: '100' }],
    nextCursor: null,
  });
  const all = [...first.items, ...second.items].map(({ transactionId }) => transactionId);
  expect(all).toEqual(transactionIds);
  const recorded = await eventRecords.list.query();
  expect(recorded.items).toHaveLength(3);
  expect(recorded.items[0]).toMatchObject({
    event: { id: 1, name: 'purchase' },
    orderId: 'o',
    test: false,
    descriptive: { country: 'DE', sub1: 'x' },
  });
  const one = await eventRecords.list.query({ transactionId: transactionIds[1] ?? '' });
  expect(one.items).toHaveLength(1);
  expect((await conversions.list.query({ offerId: 99 })).items).toEqual([]);
});
