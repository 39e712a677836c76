import { expect, test } from 'vitest';
import { startTestServer } from '../../testing/index.ts';
import { refusalOf } from '../../testing/refusal.ts';
import { eventSeed, offerSeed, sendPostback } from '../../testing/seed.ts';

async function openShop() {
  const server = await startTestServer();
  const { api, url } = server;
  const offer = await api.offers.create.mutate(offerSeed);
  const event = await api.events.create.mutate({ offerId: offer.id, ...eventSeed });
  const { transactionId } = await api.clicks.create.mutate({ offerId: offer.id });
  /** The id of the postback that was kept. */
  const send = async (more: object = {}) => {
    await sendPostback(url, { secure: offer.secure, transaction_id: transactionId, ...more });
    return (await api.postbacks.list.query({ limit: 1 })).items[0]?.id ?? '';
  };
  return { ...server, api, offer, event, transactionId, send };
}

test('says why an event was held: the row, what it looked at, the name that was meant, others alike', async () => {
  await using shop = await openShop();
  await shop.send();
  const first = await shop.send({ event_name: 'Purchase', sub1: shop.offer.secure });
  const other = await shop.send({ event_name: 'Purchase' });
  await shop.send({ event_name: 'Something else' });
  const why = await shop.api.postbacks.why.query({ id: first });
  expect(why).toMatchObject({
    postback: { id: first, code: 'EVENT_UNKNOWN' },
    decided: { code: 'EVENT_UNKNOWN', verdict: 'held' },
    today: { code: 'EVENT_UNKNOWN', revenue: null },
    because: [{ value: null }, { name: 'event_name', value: 'Purchase' }, {}, {}],
    nearest: { sent: 'Purchase', meant: 'purchase', eventId: shop.event.id },
    similar: { count: 1, more: false, items: [{ id: other }] },
  });
  expect(why.decided.steps.filter(({ outcome }) => outcome === 'stopped')).toMatchObject([
    { row: 14, code: 'EVENT_UNKNOWN' },
  ]);
  expect(why.similar?.selection).toEqual({
    filter: { code: 'EVENT_UNKNOWN', offerId: shop.offer.id },
    values: { event_id: null, event_name: 'Purchase' },
  });
  expect(JSON.stringify(why)).not.toContain(shop.offer.secure);
  expect(why.postback.parameters).toContainEqual({ name: 'sub1', value: '***' });
});

test('tells then from today: what is put right since would be recorded, what was recorded is no duplicate of itself', async () => {
  await using shop = await openShop();
  const conversion = await shop.send();
  const held = await shop.send({ event_name: 'Purchase', sale_amount: '50' });
  await shop.api.events.update.mutate({ id: shop.event.id, name: 'Purchase' });
  expect(await shop.api.postbacks.why.query({ id: held })).toMatchObject({
    decided: { code: 'EVENT_UNKNOWN' },
    today: { code: 'EVENT_RECORDED', revenue: '5.00', currency: 'EUR' },
    nearest: null,
  });
  const why = await shop.api.postbacks.why.query({ id: conversion });
  expect(why).toMatchObject({ today: { code: 'CONVERSION_RECORDED' }, similar: null });
  await shop.api.postbacks.replay.mutate({ id: held });
  expect(await shop.api.postbacks.why.query({ id: held })).toMatchObject({
    decided: { code: 'EVENT_RECORDED' },
    today: { code: 'EVENT_RECORDED', revenue: '5.00' },
    postback: { history: [{ kind: 'decision', code: 'EVENT_RECORDED' }] },
  });
  // Control: its twin is a duplicate today as it was then.
  const twin = await shop.send({ event_name: 'Purchase', sale_amount: '50' });
  expect(await shop.api.postbacks.why.query({ id: twin })).toMatchObject({
    decided: { code: 'EVENT_DUPLICATE' },
    today: { code: 'EVENT_DUPLICATE' },
  });
});

test('explains what was refused for its form, and knows no other postback', async () => {
  await using shop = await openShop();
  const id = await shop.send({ Event_ID: '1' });
  const why = await shop.api.postbacks.why.query({ id });
  expect(why.today.steps.slice(0, 3).map(({ outcome }) => outcome)).toEqual([
    'passed',
    'stopped',
    'notReached',
  ]);
  expect(await refusalOf(shop.api.postbacks.why.query({ id: 'nobody' }))).toMatchObject({
    reason: 'POSTBACK_NOT_FOUND',
  });
});
