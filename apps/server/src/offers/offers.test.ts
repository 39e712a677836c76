import { expect, test } from 'vitest';
import { startTestServer } from '../testing/index.ts';
import { refusalOf } from '../testing/refusal.ts';
import { eventSeed, offerSeed, sendPostback } from '../testing/seed.ts';

const start = Date.UTC(2030, 0, 1);

test('creates, finds, changes and archives offers', async () => {
  await using server = await startTestServer({ clock: () => start });
  const { offers } = server.api;
  const offer = await offers.create.mutate(offerSeed);
  expect(offer).toMatchObject({
    ...offerSeed,
    id: 1,
    previousSecure: null,
    pixelEnabled: false,
    promoteEarlyEventsHours: null,
    archivedAt: null,
    createdAt: '2030-01-01T00:00:00.000Z',
    hasRecords: false,
  });
  expect(offer.secure).toMatch(/^[\w-]{32}$/u);
  await offers.create.mutate({ ...offerSeed, name: 'apps', payout: { type: 'None', value: '' } });
  expect((await offers.list.query()).map(({ name }) => name)).toEqual(['apps', 'Shop']);
  expect((await offers.list.query({ search: 'SHO' })).map(({ name }) => name)).toEqual(['Shop']);
  const changes = { name: 'Store', promoteEarlyEventsHours: 24, statusesNotCounted: ['Fake'] };
  expect(await offers.update.mutate({ id: 1, ...changes })).toEqual({
    ...offer,
    ...changes,
    statusesNotCounted: ['fake'],
  });
  expect(await offers.update.mutate({ id: 1, promoteEarlyEventsHours: null })).toMatchObject({
    name: 'Store',
    promoteEarlyEventsHours: null,
  });
  expect(await offers.archive.mutate({ id: 1 })).toMatchObject({
    archivedAt: '2030-01-01T00:00:00.000Z',
  });
  expect(await offers.list.query()).toHaveLength(1);
  expect(await offers.list.query({ includeArchived: true })).toHaveLength(2);
  expect(await offers.archive.mutate({ id: 1, archived: false })).toMatchObject({
    archivedAt: null,
  });
  await server.api.events.create.mutate({ offerId: 1, ...eventSeed });
  expect((await offers.get.query({ id: 1 })).events).toMatchObject([{ name: 'purchase' }]);
});

test('takes null for the value of a price that is None', async () => {
  await using server = await startTestServer();
  const { offers } = server.api;
  const payout = { type: 'None' as const, value: null };
  const offer = await offers.create.mutate({ ...offerSeed, payout });
  expect(offer.payout).toEqual({ type: 'None' });
  const changed = await offers.update.mutate({ id: offer.id, revenue: payout });
  expect(changed).toEqual({ ...offer, revenue: { type: 'None' } });
});

test.each([
  [{ name: ' ' }, ['name']],
  [{ name: '', payout: { type: 'CPA' as const, value: 'x' } }, ['name', 'payout.value']],
  [{ currency: 'EURO' }, ['currency']],
  [{ destinationUrl: 'javascript:alert(1)' }, ['destinationUrl']],
  [{ revenue: { type: 'CPA' as const, value: '1.005' } }, ['revenue.value']],
  [{ payout: { type: 'CPS' as const, value: '101' } }, ['payout.value']],
])('refuses an offer with %j', async (fields, paths) => {
  await using server = await startTestServer();
  const created = await refusalOf(server.api.offers.create.mutate({ ...offerSeed, ...fields }));
  expect(created).toMatchObject({ reason: 'INPUT_INVALID', status: 400, paths });
  await server.api.offers.create.mutate(offerSeed);
  const updated = await refusalOf(server.api.offers.update.mutate({ id: 1, ...fields }));
  expect(updated).toMatchObject({ reason: 'INPUT_INVALID', status: 400, paths });
});

test('refuses what is not there', async () => {
  await using server = await startTestServer();
  const { offers, postbackUrls } = server.api;
  const calls = [
    () => offers.get.query({ id: 9 }),
    () => offers.update.mutate({ id: 9 }),
    () => offers.archive.mutate({ id: 9 }),
    () => offers.rotateSecure.mutate({ id: 9 }),
    () => postbackUrls.forOffer.query({ offerId: 9, scope: 'offer' }),
  ];
  for (const call of calls) {
    expect(await refusalOf(call())).toMatchObject({ reason: 'OFFER_NOT_FOUND', status: 404 });
  }
});

test('fixes the currency with the first record', async () => {
  await using server = await startTestServer();
  const { offers, clicks } = server.api;
  const { id, secure } = await offers.create.mutate(offerSeed);
  expect(await offers.update.mutate({ id, currency: 'USD' })).toMatchObject({ currency: 'USD' });
  const { transactionId } = await clicks.create.mutate({ offerId: id });
  expect(await sendPostback(server.url, { secure, transaction_id: transactionId })).toBe(
    'CONVERSION_RECORDED',
  );
  expect(await refusalOf(offers.update.mutate({ id, currency: 'EUR' }))).toMatchObject({
    reason: 'CURRENCY_FIXED',
  });
  expect(await offers.update.mutate({ id, currency: 'USD' })).toMatchObject({ hasRecords: true });
});

test.each(['offer', 'global'] as const)(
  'keeps two %s tokens alive through rotations',
  async (scope) => {
    let now = start;
    await using server = await startTestServer({ clock: () => now });
    const { offers, clicks, global } = server.api;
    const { id } = await offers.create.mutate(offerSeed);
    const rotate = (keepOldForHours: number) =>
      scope === 'offer'
        ? offers.rotateSecure.mutate({ id, keepOldForHours })
        : global.rotateSecure.mutate({ keepOldForHours });
    const current = () => (scope === 'offer' ? offers.get.query({ id }) : global.get.query());
    const accepts = async (secure: string) => {
      const { transactionId } = await clicks.create.mutate({ offerId: id });
      return (
        (await sendPostback(server.url, { secure, transaction_id: transactionId })) !==
        'SECURE_INVALID'
      );
    };
    const first = (await current()).secure;
    const second = await rotate(2);
    expect(second.previousSecure).toEqual({ token: first, validUntil: '2030-01-01T02:00:00.000Z' });
    expect([await accepts(first), await accepts(second.secure)]).toEqual([true, true]);
    const third = await rotate(2);
    expect([
      await accepts(first),
      await accepts(second.secure),
      await accepts(third.secure),
    ]).toEqual([false, true, true]);
    now += 2 * 3_600_000 - 1;
    expect(await accepts(second.secure)).toBe(true);
    now += 1;
    expect(await accepts(second.secure)).toBe(false);
    expect((await current()).previousSecure).toBeNull();
    const fourth = await rotate(0);
    expect([await accepts(third.secure), await accepts(fourth.secure)]).toEqual([false, true]);
  },
);

test('does not bring a global token back that was rotated away', async () => {
  let now = start;
  const clock = () => now;
  await using first = await startTestServer({ clock });
  const { globalSecure, places } = first;
  const { secure } = await first.api.global.rotateSecure.mutate({ keepOldForHours: 1 });
  now += 3_600_000;
  await using second = await startTestServer({ clock, places, globalSecure });
  expect(await second.api.global.get.query()).toMatchObject({ secure, previousSecure: null });
});

test('composes the postback URLs of an offer', async () => {
  await using server = await startTestServer({ publicUrl: 'https://t.example' });
  const { offers, events, postbackUrls } = server.api;
  const { id, secure } = await offers.create.mutate(offerSeed);
  const event = await events.create.mutate({ offerId: id, ...eventSeed, name: 'a b' });
  await events.archive.mutate({
    id: (await events.create.mutate({ offerId: id, ...eventSeed })).id,
  });
  const base = `https://t.example/?secure=${secure}&transaction_id=REPLACE`;
  expect(await postbackUrls.forOffer.query({ offerId: id, scope: 'offer' })).toEqual({
    conversion: { url: base, unmapped: ['transaction_id'] },
    any: { url: `${base}&event_name=REPLACE`, unmapped: ['transaction_id', 'event_name'] },
    events: [
      {
        id: event.id,
        name: 'a b',
        byId: `${base}&event_id=1`,
        byName: `${base}&event_name=a%20b`,
        both: `${base}&event_id=1&event_name=a%20b`,
        unmapped: ['transaction_id'],
      },
    ],
  });
  const global = await postbackUrls.forOffer.query({
    offerId: id,
    scope: 'global',
    platform: 'appsflyer',
  });
  expect(global.any.url).toBe(
    `https://t.example/?secure=${server.globalSecure}&transaction_id=(clickid)&event_name=(event-name)`,
  );
  const unknown = postbackUrls.forOffer.query({ offerId: id, scope: 'offer', platform: 'nope' });
  expect(await refusalOf(unknown)).toMatchObject({ reason: 'PLATFORM_UNKNOWN' });
});
