import { apiClient } from '@trackside/server/testing/api-client';
import { refusalOf } from '@trackside/server/testing/refusal';
import { eventSeed, offerSeed, sendPostback } from '@trackside/server/testing/seed';
import { judgesTime } from '@trackside/server/testing/judges-time';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listen } from './listen.ts';
import { openReplicas, type Replica, type Replicas, threeOf } from './open-replicas.ts';
import { insertClicks } from './postgres-clicks.ts';

const rounds = 20;

let replicas: Replicas;
let a: Replica;
let b: Replica;
let c: Replica;
beforeAll(async () => {
  replicas = await openReplicas();
  [a, b, c] = threeOf(replicas);
});
afterAll(() => replicas[Symbol.asyncDispose]());

let offers = 0;

/** A new offer that promotes early events, made at A, with an event; and clicks of it. */
async function openOffer(clickCount = 1) {
  offers += 1;
  const { id: offerId, secure } = await a.api.offers.create.mutate({
    ...offerSeed,
    name: `Shop ${offers}`,
    promoteEarlyEventsHours: 1,
  });
  const event = await a.api.events.create.mutate({
    ...eventSeed,
    offerId,
    revenue: { type: 'CPA', value: '4' },
  });
  const clicks = await insertClicks(replicas, offerId, {
    prefix: `offer-${offers}`,
    count: clickCount,
  });
  const send = (
    { url }: Replica,
    transactionId: string,
    parameters: Readonly<Record<string, string>> = {},
  ) => sendPostback(url, { secure, transaction_id: transactionId, ...parameters });
  const booked = async (table: 'conversion' | 'event_record') => {
    const text = `select count(*) as n, count(distinct click_id) as clicks from ${table}
      where offer_id = $1`;
    return (await replicas.ask<{ n: number; clicks: number }>(text, [offerId]))[0];
  };
  return { offerId, eventId: event.id, secure, clicks, send, booked, first: clicks[0] ?? '' };
}

const purchase = { event_name: eventSeed.name };

test('an early event that one server holds is promoted by the conversion that comes to another', async () => {
  const { first, send } = await openOffer();
  expect(await send(a, first, purchase)).toBe('CONVERSION_REQUIRED');
  expect(await send(b, first)).toBe('CONVERSION_RECORDED');
  const { items } = await c.api.postbacks.list.query({ transactionId: first });
  expect(items.map(({ code }) => code).sort()).toEqual(['CONVERSION_RECORDED', 'EVENT_RECORDED']);
  expect(await send(c, first, purchase)).toBe('EVENT_DUPLICATE');
});

test('an event and its conversion that come to two servers at once are both booked', async () => {
  const { clicks, send, booked } = await openOffer(rounds);
  for (const id of clicks) {
    const [event, conversion] = await Promise.all([send(a, id, purchase), send(b, id)]);
    expect(['CONVERSION_REQUIRED', 'EVENT_RECORDED']).toContain(event);
    expect(conversion).toBe('CONVERSION_RECORDED');
  }
  expect(await booked('conversion')).toEqual({ n: rounds, clicks: rounds });
  expect(await booked('event_record')).toEqual({ n: rounds, clicks: rounds });
});

test('of a replay at one server and a twin sent to another at once, one is booked', async () => {
  const { clicks, send, booked } = await openOffer(rounds);
  for (const id of clicks) {
    await send(b, id, { status: 'rejected' });
    const { items } = await c.api.postbacks.list.query({ transactionId: id });
    const [replayed, twin] = await Promise.all([
      c.api.postbacks.replay.mutate({ id: items[0]?.id ?? '', corrections: { status: null } }),
      send(a, id),
    ]);
    expect([replayed.code, twin].sort()).toEqual(['CONVERSION_DUPLICATE', 'CONVERSION_RECORDED']);
  }
  expect(await booked('conversion')).toEqual({ n: rounds, clicks: rounds });
});

test('what is changed at one server decides the very next postback at another', async () => {
  const { offerId, eventId, clicks, send } = await openOffer(rounds);
  const revenueOf = async (transactionId: string) => {
    const { items } = await b.api.postbacks.list.query({ transactionId });
    return items.map(({ revenue }) => revenue);
  };
  for (const [round, id] of clicks.entries()) {
    const value = `${round + 1}.00`;
    await a.api.offers.update.mutate({ id: offerId, revenue: { type: 'CPA', value } });
    expect(await send(b, id)).toBe('CONVERSION_RECORDED');
    expect(await revenueOf(id)).toEqual([value]);
    await a.api.events.update.mutate({ id: eventId, name: `purchase ${round}` });
    expect(await send(b, id, purchase)).toBe('EVENT_UNKNOWN');
    expect(await send(b, id, { event_name: `purchase ${round}` })).toBe('EVENT_RECORDED');
  }
});

test('a token of postback URLs that is changed at one server is another one at the next', async () => {
  const { offerId, clicks, secure } = await openOffer(rounds);
  let token = secure;
  for (const id of clicks) {
    const before = { secure: token, transaction_id: id };
    const made = await a.api.offers.rotateSecure.mutate({ id: offerId, keepOldForHours: 0 });
    token = made.secure;
    expect(await sendPostback(b.url, before)).toBe('SECURE_INVALID');
    expect(await sendPostback(b.url, { ...before, secure: token })).toBe('CONVERSION_RECORDED');
  }
});

test(
  'an access token that is revoked at one server ends what is open for it at another',
  judgesTime,
  async () => {
    const { first, send } = await openOffer();
    const { tokens } = a.api.access;
    const made = await tokens.create.mutate({ name: 'Ann', role: 'viewer' });
    const anns = apiClient(b.url, made.token);
    using live = await listen(anns);
    using admins = await listen(b.api);
    await send(b, first, purchase);
    await live.until(1);
    const told = performance.now();
    await tokens.revoke.mutate({ id: made.id });
    await live.ended;
    expect(performance.now() - told).toBeLessThan(1000);
    expect(await refusalOf(anns.access.whoami.query())).toMatchObject({ status: 401 });
    await send(b, first);
    // The conversion, and the event that it promotes.
    await admins.until(3);
    expect(live.heard).toHaveLength(1);
  },
);
