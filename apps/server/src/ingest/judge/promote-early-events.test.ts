import { expect, test } from 'vitest';
import { breakInserts } from '../../testing/break-tables.ts';
import type { OfferSeed } from '../testing/open-ingest.ts';
import { openIngest } from '../testing/open-ingest.ts';

const hourMs = 3_600_000;

async function openPromotion(seed: OfferSeed = { promoteEarlyEventsHours: 2 }) {
  const ingest = await openIngest();
  const { id, secure } = await ingest.offer(seed);
  await ingest.event(id, 'purchase');
  await ingest.event(id, 'level', { allowMultiple: true });
  const conversion = { secure, transaction_id: await ingest.click(id) };
  const verdicts = () => ingest.rows<{ code: string }>('select code from postback order by number');
  return { ...ingest, offerId: id, conversion, verdicts };
}

test.each([
  ['at the window’s very end', 2 * hourMs, 'EVENT_RECORDED', 1],
  ['a millisecond outside of it', 2 * hourMs + 1, 'CONVERSION_REQUIRED', 0],
])('decides an event again that waited, %s', async (_case, waited, code, booked) => {
  await using promotion = await openPromotion();
  const { conversion, send, time } = promotion;
  expect((await send({ ...conversion, event_name: 'purchase' })).code).toBe('CONVERSION_REQUIRED');
  const eventReceivedAt = time.now;
  time.now += waited;
  expect((await send(conversion)).code).toBe('CONVERSION_RECORDED');
  expect(await promotion.verdicts()).toEqual([{ code }, { code: 'CONVERSION_RECORDED' }]);
  const records = await promotion.rows('select received_at, recorded_at from event_record');
  expect(records).toEqual(
    booked === 0 ? [] : [{ received_at: eventReceivedAt, recorded_at: eventReceivedAt + waited }],
  );
});

test('leaves early events held where the offer has not switched it on', async () => {
  await using promotion = await openPromotion({});
  const { conversion, send } = promotion;
  await send({ ...conversion, event_name: 'purchase' });
  await send(conversion);
  expect(await promotion.verdicts()).toEqual([
    { code: 'CONVERSION_REQUIRED' },
    { code: 'CONVERSION_RECORDED' },
  ]);
});

test('decides in order of receipt, so that the first of two equal events is booked', async () => {
  await using promotion = await openPromotion();
  const { conversion, send, time } = promotion;
  for (const order of ['A', 'B', 'C']) {
    await send({ ...conversion, event_name: 'purchase', order_id: order });
    time.now += 1;
  }
  await send({ ...conversion, event_name: 'level', order_id: 'A' });
  time.now += 1;
  await send(conversion);
  expect(await promotion.verdicts()).toEqual([
    { code: 'EVENT_RECORDED' },
    { code: 'EVENT_DUPLICATE' },
    { code: 'EVENT_DUPLICATE' },
    { code: 'EVENT_RECORDED' },
    { code: 'CONVERSION_RECORDED' },
  ]);
});

test('keeps what came of it in the history, and tells of it once', async () => {
  await using promotion = await openPromotion();
  const { conversion, liveFeed, send } = promotion;
  const held = await send({ ...conversion, event_name: 'purchase' });
  let published = 0;
  liveFeed.listen(() => (published += 1));
  await send(conversion);
  expect(published).toBe(1);
  const row = await promotion.shown(String(held.body['postback_id']));
  expect(row).toMatchObject({
    code: 'EVENT_RECORDED',
    revenue: '4.00',
    replayable: false,
    history: [{ by: 'promotion', corrections: {}, verdict: 'recorded', code: 'EVENT_RECORDED' }],
  });
});

test('promotes with the corrections that its last verdict was reached with', async () => {
  await using promotion = await openPromotion();
  const { conversion, send } = promotion;
  const lost = { ...conversion, event_name: 'purchase', transaction_id: 'lost' };
  const { body } = await send(lost);
  const corrections = { transaction_id: conversion.transaction_id };
  const replayed = await promotion.postbacks.replay(
    String(body['postback_id']),
    corrections,
    promotion.people.Ann,
  );
  expect(replayed).toMatchObject({ value: { code: 'CONVERSION_REQUIRED' } });
  await send(conversion);
  expect(await promotion.verdicts()).toEqual([
    { code: 'EVENT_RECORDED' },
    { code: 'CONVERSION_RECORDED' },
  ]);
});

test('promotes an event that came after the conversion which a replay books', async () => {
  await using promotion = await openPromotion();
  const { conversion, send, time } = promotion;
  const { body } = await send({ ...conversion, status: 'rejected' });
  time.now += 1;
  await send({ ...conversion, event_name: 'purchase' });
  await promotion.postbacks.replay(
    String(body['postback_id']),
    { status: null },
    promotion.people.Ann,
  );
  expect(await promotion.verdicts()).toEqual([
    { code: 'CONVERSION_RECORDED' },
    { code: 'EVENT_RECORDED' },
  ]);
});

test('books neither when a promoted event can’t be written', async () => {
  await using promotion = await openPromotion();
  const { conversion, send } = promotion;
  await send({ ...conversion, event_name: 'purchase' });
  await breakInserts(promotion.rows, { table: 'event_record' });
  expect((await send(conversion)).code).toBe('OVERLOADED');
  expect(await promotion.rows('select * from conversion')).toEqual([]);
  expect(await promotion.verdicts()).toEqual([{ code: 'CONVERSION_REQUIRED' }]);
});
