import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import { toApiFailure } from '../api-failure.ts';
import { createClient } from '../create-api.ts';
import { localStateItem } from './local-items.ts';

const none = { type: 'None' } as const;
const shop = {
  name: 'Shop',
  currency: 'EUR',
  destinationUrl: 'https://shop.example/',
  revenue: none,
  payout: none,
};
const sale = { name: 'sale', revenue: none, payout: none };

const client = createClient({ kind: 'local' });
const failureOf = async (call: Promise<unknown>) =>
  toApiFailure(await call.then(Boolean, (error: unknown) => error));

beforeEach(() => fakeBrowser.reset());

test('no request leaves this browser', async () => {
  const network = vi.spyOn(globalThis, 'fetch').mockRejectedValue(new Error('asked'));
  await client.offers.create.mutate(shop);
  expect(await client.offers.list.query()).toMatchObject([{ name: 'Shop' }]);
  expect(network).not.toHaveBeenCalled();
  network.mockRestore();
});

test('what is kept is there for another view, whole', async () => {
  const { id } = await client.offers.create.mutate(shop);
  await client.events.create.mutate({ ...sale, offerId: id });
  expect(await createClient({ kind: 'local' }).offers.get.query({ id })).toMatchObject({
    name: 'Shop',
    events: [{ name: 'sale' }],
  });
});

test('changes at the same time follow one another', async () => {
  const names = Array.from({ length: 20 }, (_, index) => `Offer ${index + 1}`);
  await Promise.all(names.map((name) => client.offers.create.mutate({ ...shop, name })));
  const offers = await client.offers.list.query();
  expect(offers.map(({ name }) => name)).toEqual(names);
  expect(new Set(offers.map(({ id }) => id)).size).toBe(20);
});

test('what needs a server says so', async () => {
  expect(await failureOf(client.clicks.create.mutate({ offerId: 1 }))).toMatchObject({
    kind: 'refused',
    reason: 'NOT_LOCAL',
  });
});

test('a change that cannot be kept is refused, and the next one is not', async () => {
  const { set } = fakeBrowser.storage.local;
  fakeBrowser.storage.local.set = () => Promise.reject(new Error('full'));
  expect(await failureOf(client.offers.create.mutate(shop))).toMatchObject({ reason: 'NOT_KEPT' });
  fakeBrowser.storage.local.set = set;
  expect(await client.offers.list.query()).toEqual([]);
  await client.offers.create.mutate(shop);
  expect(await client.offers.list.query()).toHaveLength(1);
});

describe('an event’s id in the tracker', () => {
  const withId = async (name: string, trackerId: string | null) => {
    const input = { ...sale, name, offerId: 1, trackerId };
    return client.events.create.mutate(input);
  };
  beforeEach(() => client.offers.create.mutate(shop));

  test('stays as it was typed, and is none where nothing was', async () => {
    expect(await withId('a', ' 007 ')).toMatchObject({ trackerId: ' 007 ' });
    expect(await withId('b', '')).toMatchObject({ trackerId: null });
    expect(await client.events.create.mutate({ ...sale, offerId: 1 })).toMatchObject({
      trackerId: null,
    });
  });

  test('is one active event’s of the offer', async () => {
    const first = await withId('a', '7');
    expect(await failureOf(withId('b', '7'))).toMatchObject({ reason: 'EVENT_ID_TAKEN' });
    await client.events.archive.mutate({ id: first.id });
    await withId('b', '7');
    expect(
      await failureOf(client.events.archive.mutate({ id: first.id, archived: false })),
    ).toMatchObject({ reason: 'EVENT_ID_TAKEN' });
    const other = await client.offers.create.mutate(shop);
    const input = { ...sale, name: 'a', offerId: other.id, trackerId: '7' };
    expect(await client.events.create.mutate(input)).toMatchObject({ trackerId: '7' });
  });

  test('stays when another field changes', async () => {
    const { id } = await withId('a', '7');
    expect(await client.events.update.mutate({ id, name: 'b' })).toMatchObject({
      name: 'b',
      trackerId: '7',
    });
    const cleared = { id, trackerId: null };
    expect(await client.events.update.mutate(cleared)).toMatchObject({ trackerId: null });
  });

  test.each([
    ['x'.repeat(101), 'Shorten the id to 100 characters.'],
    ['a\u0000', 'Remove the control characters from the id.'],
  ])('cannot be %j', async (trackerId, message) => {
    expect(await failureOf(withId('a', trackerId))).toMatchObject({
      reason: 'INPUT_INVALID',
      issues: [{ path: 'trackerId', message }],
    });
  });
});

test('there is a limit to what a browser keeps', async () => {
  await client.offers.create.mutate(shop);
  await localStateItem.update((state) => {
    const [offer] = state.offers;
    if (offer === undefined) return state;
    const offers = Array.from({ length: 200 }, (_, index) => ({ ...offer, id: index + 1 }));
    return { ...state, offers, nextId: 201 };
  });
  expect(await failureOf(client.offers.create.mutate(shop))).toMatchObject({
    reason: 'BROWSER_FULL',
  });
});

test('the account is the tracker’s, once it is known', async () => {
  expect(await failureOf(client.global.get.query())).toMatchObject({ reason: 'TRACKER_MISSING' });
  const tracker = { platform: null, endpoint: 'https://t.example', token: 'tok', words: null };
  await localStateItem.update((state) => ({ ...state, tracker }));
  expect(await client.global.get.query()).toMatchObject({
    secure: 'tok',
    publicUrl: 'https://t.example',
    words: null,
  });
  await client.offers.create.mutate(shop);
  expect(await client.offers.list.query()).toMatchObject([{ secure: 'tok', previousSecure: null }]);
});
