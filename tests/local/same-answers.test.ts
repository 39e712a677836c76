import { startTestServer } from '@trackside/server/testing';
import { TRPCClientError } from '@trpc/client';
import { expect, test } from 'vitest';
import { localClient, type LocalClient } from './local-client.ts';

type Api = Pick<LocalClient['client'], 'offers' | 'events'>;

const none = { type: 'None' } as const;
const shop = {
  name: 'Shop',
  currency: 'EUR',
  destinationUrl: 'https://shop.example/?c={transaction_id}',
  revenue: { type: 'CPA', value: '5.00' },
  payout: { type: 'CPS', value: '12.5' },
} as const;
const purchase = { name: 'purchase', revenue: none, payout: none };

/** What only a server makes, and what only local mode has. */
const ownFields = new Set([
  'secure',
  'createdAt',
  'archivedAt',
  'trackerId',
  'id',
  'offerId',
  'previousSecure',
]);

/** An answer without what must differ; whether something is archived stays to be seen. */
function comparable(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(comparable);
  if (typeof value !== 'object' || value === null) return value;
  const entries: [string, unknown][] = Object.entries(value);
  const archived = entries.flatMap(([key, at]) =>
    key === 'archivedAt' ? [['archived', at !== null] as const] : [],
  );
  return Object.fromEntries([
    ...entries
      .filter(([key]) => !ownFields.has(key))
      .map(([key, field]) => [key, comparable(field)] as const),
    ...archived,
  ]);
}

async function answerOf(call: Promise<unknown>): Promise<unknown> {
  try {
    return { answer: comparable(await call) };
  } catch (error) {
    if (!(error instanceof TRPCClientError)) throw error;
    const { message, data } = error;
    const { reason, issues }: { reason?: unknown; issues?: unknown } = data;
    return { message, reason, issues };
  }
}

/** One table of requests; what each is answered, in their order. */
async function answersOf(api: Api): Promise<readonly (readonly [string, unknown])[]> {
  const offer = await api.offers.create.mutate(shop);
  const event = await api.events.create.mutate({ ...purchase, offerId: offer.id });
  const { id } = offer;
  const [offerId, eventId] = [id, event.id];
  const unknown = 2_000_000;
  const requests: readonly (readonly [string, () => Promise<unknown>])[] = [
    ['an offer', () => api.offers.get.query({ id })],
    ['its events', () => api.events.list.query({ offerId })],
    ['another offer', () => api.offers.create.mutate({ ...shop, name: 'apps 10', payout: none })],
    [
      'a third',
      () => api.offers.create.mutate({ ...shop, name: 'Apps 9', currency: 'JPY', revenue: none }),
    ],
    [
      'settings',
      () =>
        api.offers.create.mutate({
          ...shop,
          name: 'set',
          pixelEnabled: true,
          statusesNotCounted: ['Bad'],
        }),
    ],
    ['the list', () => api.offers.list.query()],
    ['a search', () => api.offers.list.query({ search: ' APPS ' })],
    ['no offer', () => api.offers.get.query({ id: unknown })],
    ['an id that is none', () => api.offers.get.query({ id: 0 })],
    ['a blank name', () => api.offers.create.mutate({ ...shop, name: ' ' })],
    [
      'every field wrong',
      () =>
        api.offers.create.mutate({
          name: '',
          currency: 'eur',
          destinationUrl: 'shop',
          revenue: { type: 'CPA', value: '1,5' },
          payout: { type: 'CPS', value: '101' },
        }),
    ],
    ['a change', () => api.offers.update.mutate({ id, name: 'Store' })],
    [
      'a price that does not fit',
      () =>
        api.offers.update.mutate({ id, currency: 'JPY', revenue: { type: 'CPA', value: '0.5' } }),
    ],
    ['a price without a value', () => api.offers.update.mutate({ id, revenue: { type: 'CPA' } })],
    ['a setting that is none', () => api.offers.update.mutate({ id, promoteEarlyEventsHours: 0 })],
    [
      'a setting switched on and off',
      () => api.offers.update.mutate({ id, promoteEarlyEventsHours: 24 }),
    ],
    ['off', () => api.offers.update.mutate({ id, promoteEarlyEventsHours: null })],
    ['a change of nobody', () => api.offers.update.mutate({ id: unknown, name: 'x' })],
    [
      'an event with all',
      () =>
        api.events.create.mutate({
          offerId,
          name: 'Level Up ',
          revenue: { type: 'CPS', value: '10' },
          payout: { type: 'Fixed', value: '1.25' },
          allowMultiple: true,
          parameters: [{ name: 'sale_amount' }, { name: 'currency', macro: '{c}' }],
        }),
    ],
    ['the same name', () => api.events.create.mutate({ ...purchase, offerId })],
    [
      'another spelling',
      () => api.events.create.mutate({ ...purchase, offerId, name: 'Purchase' }),
    ],
    [
      'a macro as a name',
      () => api.events.create.mutate({ ...purchase, offerId, name: '{event}' }),
    ],
    ['no name', () => api.events.create.mutate({ ...purchase, offerId, name: '' })],
    [
      'too fine a price',
      () =>
        api.events.create.mutate({
          ...purchase,
          offerId,
          name: 'fine',
          revenue: { type: 'CPA', value: '0.001' },
        }),
    ],
    [
      'a reserved parameter',
      () =>
        api.events.create.mutate({
          ...purchase,
          offerId,
          name: 'p',
          parameters: [{ name: 'secure' }],
        }),
    ],
    [
      'a parameter twice',
      () =>
        api.events.create.mutate({
          ...purchase,
          offerId,
          name: 'p',
          parameters: [{ name: 'a' }, { name: 'a' }],
        }),
    ],
    ['an event of no offer', () => api.events.create.mutate({ ...purchase, offerId: unknown })],
    [
      'an event’s change',
      () =>
        api.events.update.mutate({
          id: eventId,
          allowMultiple: true,
          parameters: [{ name: 'order_id', macro: null }],
        }),
    ],
    ['a rename onto another', () => api.events.update.mutate({ id: eventId, name: 'Purchase' })],
    ['a rename onto itself', () => api.events.update.mutate({ id: eventId, name: 'purchase' })],
    ['a change of no event', () => api.events.update.mutate({ id: unknown, name: 'x' })],
    ['archiving an event', () => api.events.archive.mutate({ id: eventId })],
    ['archiving it again', () => api.events.archive.mutate({ id: eventId })],
    ['its name is free', () => api.events.create.mutate({ ...purchase, offerId })],
    ['no way back', () => api.events.archive.mutate({ id: eventId, archived: false })],
    ['active events', () => api.events.list.query({ offerId })],
    ['all events', () => api.events.list.query({ offerId, includeArchived: true })],
    ['events of no offer', () => api.events.list.query({ offerId: unknown })],
    ['archiving no event', () => api.events.archive.mutate({ id: unknown })],
    ['archiving an offer', () => api.offers.archive.mutate({ id })],
    ['what is left', () => api.offers.list.query()],
    ['what there is', () => api.offers.list.query({ includeArchived: true })],
    ['an archived offer', () => api.offers.get.query({ id })],
    ['its way back', () => api.offers.archive.mutate({ id, archived: false })],
    ['archiving no offer', () => api.offers.archive.mutate({ id: unknown })],
  ];
  const answers: (readonly [string, unknown])[] = [];
  for (const [name, ask] of requests) answers.push([name, await answerOf(ask())]);
  return answers;
}

test('local mode answers every request as a server does', async () => {
  await using server = await startTestServer();
  const here = await answersOf(localClient().client);
  const there = await answersOf(server.api);
  expect(there.filter(([, answer]) => JSON.stringify(answer).includes('"reason"')).length).toBe(21);
  for (const [index, expected] of there.entries()) expect(here[index]).toEqual(expected);
});
