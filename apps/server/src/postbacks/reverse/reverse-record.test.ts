import { expect, test } from 'vitest';
import { refusalOf } from '../../testing/refusal.ts';
import { eventSeed, offerSeed, sendPostback } from '../../testing/seed.ts';
import { startTestServer } from '../../testing/index.ts';

async function openShop() {
  const server = await startTestServer();
  const { api, url } = server;
  const offer = await api.offers.create.mutate(offerSeed);
  const price = { type: 'CPA', value: '4' } as const;
  await api.events.create.mutate({
    offerId: offer.id,
    ...eventSeed,
    revenue: price,
    allowMultiple: true,
  });
  const { transactionId } = await api.clicks.create.mutate({ offerId: offer.id });
  const send = (more: object = {}) =>
    sendPostback(url, { secure: offer.secure, transaction_id: transactionId, ...more });
  const newest = async () => {
    const [row] = (await api.postbacks.list.query({ limit: 1 })).items;
    if (row === undefined) throw new Error('The log is empty');
    return row;
  };
  const booked = async (more?: object) => {
    await send(more);
    return (await newest()).id;
  };
  const counted = async () => {
    const [row] = await api.reports.summary.query({
      from: '2020-01-01',
      to: '2030-01-01',
      timeZone: 'UTC',
      groupBy: 'offer',
    });
    return [row?.conversions ?? 0, row?.events ?? 0, row?.revenue ?? '0'];
  };
  return { ...server, api, offer, send, booked, newest, counted };
}

const reason = 'Fraud, says the advertiser';

test('takes a conversion back with its events, and counts them again when that is undone', async () => {
  await using shop = await openShop();
  const { postbacks } = shop.api;
  const conversion = await shop.booked();
  const first = await shop.booked({ event_name: 'purchase', order_id: 'o1' });
  const second = await shop.booked({ event_name: 'purchase', order_id: 'o2' });
  expect(await shop.counted()).toEqual([1, 2, '10.50']);
  await postbacks.reverse.mutate({ id: first, reason });
  expect(await shop.counted()).toEqual([1, 1, '6.50']);

  const preview = await postbacks.previewReversal.query({ id: conversion });
  expect(preview).toMatchObject({
    record: { id: conversion, event: null, revenue: '2.50' },
    events: [{ id: second, event: { name: 'purchase' }, revenue: '4.00' }],
    eventCount: 1,
    revenue: '6.50',
    payout: '1.00',
    currency: 'EUR',
  });
  expect(await refusalOf(postbacks.reverse.mutate({ id: conversion, reason }))).toMatchObject({
    reason: 'EVENTS_DEPEND',
  });
  expect(await shop.counted()).toEqual([1, 1, '6.50']);
  const row = await postbacks.reverse.mutate({ id: conversion, reason, withEvents: true });
  expect(row).toMatchObject({
    verdict: 'recorded',
    reversal: { by: 'admin', reason, alongWithConversion: false },
    history: [{ kind: 'reversal', reason, verdict: 'recorded' }],
  });
  expect(await shop.counted()).toEqual([0, 0, '0.00']);
  const reversed = await postbacks.list.query({ reversed: true });
  expect(reversed.items.map(({ id }) => id)).toEqual([second, first, conversion]);
  expect(reversed.items[0]?.reversal?.alongWithConversion).toBe(true);
  const { items } = await shop.api.conversions.list.query();
  expect(items).toMatchObject([{ id: conversion, reversed: true }]);

  expect(await refusalOf(postbacks.undoReversal.mutate({ id: second, reason }))).toMatchObject({
    reason: 'CONVERSION_REVERSED',
  });
  await postbacks.undoReversal.mutate({ id: conversion, reason: 'It was right after all' });
  // What was reversed by itself before stays so.
  expect(await shop.counted()).toEqual([1, 1, '6.50']);
  await postbacks.undoReversal.mutate({ id: first, reason });
  expect(await shop.counted()).toEqual([1, 2, '10.50']);
  expect((await postbacks.list.query({ reversed: true })).items).toEqual([]);
  const history = (await postbacks.list.query({ code: 'CONVERSION_RECORDED' })).items[0]?.history;
  expect(history?.map(({ kind }) => kind)).toEqual(['reversal', 'undo']);
});

test('a repeat of what was reversed is a duplicate, and no event follows it', async () => {
  await using shop = await openShop();
  const conversion = await shop.booked();
  const { postbacks } = shop.api;
  await postbacks.reverse.mutate({ id: conversion, reason });
  expect(await shop.send()).toBe('CONVERSION_DUPLICATE');
  expect(await shop.send({ event_name: 'purchase' })).toBe('CONVERSION_REQUIRED');
  const early = (await shop.newest()).id;
  await postbacks.undoReversal.mutate({ id: conversion, reason });
  expect(await postbacks.replay.mutate({ id: early })).toMatchObject({ code: 'EVENT_RECORDED' });
  const event = (await shop.api.eventRecords.list.query({ offerId: shop.offer.id })).items;
  await shop.booked({ event_name: 'purchase', order_id: 'o' });
  await postbacks.reverse.mutate({ id: (await shop.newest()).id, reason });
  expect(await shop.send({ event_name: 'purchase', order_id: 'o' })).toBe('EVENT_DUPLICATE');
  expect(event).toHaveLength(1);
});

test('refuses what can’t be reversed or undone, and asks for a reason', async () => {
  await using shop = await openShop();
  const { postbacks } = shop.api;
  const id = await shop.booked();
  await shop.send();
  const duplicate = (await shop.newest()).id;
  const refused = async (call: Promise<unknown>) => (await refusalOf(call)).reason;
  expect([
    await refused(postbacks.reverse.mutate({ id: 'nobody', reason })),
    await refused(postbacks.reverse.mutate({ id: duplicate, reason })),
    await refused(postbacks.undoReversal.mutate({ id, reason })),
    await refused(postbacks.reverse.mutate({ id, reason: ' ' })),
  ]).toEqual(['POSTBACK_NOT_FOUND', 'NOT_RECORDED', 'NOT_REVERSED', 'INPUT_INVALID']);
  await postbacks.reverse.mutate({ id, reason });
  expect(await refused(postbacks.reverse.mutate({ id, reason }))).toBe('ALREADY_REVERSED');
  expect(await refused(postbacks.previewReversal.query({ id }))).toBe('ALREADY_REVERSED');
  expect(await shop.counted()).toEqual([0, 0, '0.00']);
});

test('a test’s reversed records change no total and go with its traces', async () => {
  await using shop = await openShop();
  const { api } = shop;
  const { transactionId } = await api.clicks.create.mutate({ offerId: shop.offer.id, test: true });
  const id = await shop.booked({ transaction_id: transactionId });
  const before = await shop.counted();
  await api.postbacks.reverse.mutate({ id, reason });
  expect(await shop.counted()).toEqual(before);
  await api.tests.remove.mutate({ transactionId });
  const em = shop.deps.database.em();
  expect(await em.execute('select * from reversal')).toEqual([]);
});
