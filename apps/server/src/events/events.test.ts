import { expect, test } from 'vitest';
import { startTestServer } from '../testing/index.ts';
import { refusalOf } from '../testing/refusal.ts';
import { eventSeed, offerSeed } from '../testing/seed.ts';

async function startWithOffer() {
  const server = await startTestServer();
  const { id: offerId } = await server.api.offers.create.mutate(offerSeed);
  return { server, offerId, events: server.api.events, [Symbol.asyncDispose]: server.close };
}

test('creates, lists, changes and archives events', async () => {
  await using started = await startWithOffer();
  const { events, offerId } = started;
  const parameters = [{ name: 'sale_amount', macro: '(orig-monetary)' }, { name: 'order_id' }];
  const event = await events.create.mutate({ offerId, ...eventSeed, parameters });
  expect(event).toMatchObject({ ...eventSeed, id: 1, offerId, parameters, archivedAt: null });
  expect(await events.list.query({ offerId })).toEqual([event]);
  const changed = await events.update.mutate({
    id: 1,
    allowMultiple: true,
    payout: { type: 'CPA', value: '3' },
  });
  expect(changed).toEqual({ ...event, allowMultiple: true, payout: { type: 'CPA', value: '3' } });
  expect((await events.archive.mutate({ id: 1 })).archivedAt).not.toBeNull();
  expect(await events.list.query({ offerId })).toEqual([]);
  expect(await events.list.query({ offerId, includeArchived: true })).toHaveLength(1);
});

test('takes an event without parameters, and null for no macro and no value', async () => {
  await using started = await startWithOffer();
  const { events, offerId } = started;
  const none = { type: 'None' as const, value: null };
  const fields = { name: 'plain', revenue: none, payout: none };
  const event = await events.create.mutate({ offerId, ...fields });
  expect(event).toMatchObject({
    name: 'plain',
    revenue: { type: 'None' },
    payout: { type: 'None' },
    allowMultiple: false,
    parameters: [],
  });
  const parameters = [{ name: 'order_id', macro: null }];
  const mapped = await events.create.mutate({ offerId, ...fields, name: 'mapped', parameters });
  expect(mapped.parameters).toEqual([{ name: 'order_id' }]);
  const changed = await events.update.mutate({ id: event.id, payout: none, parameters });
  expect(changed).toEqual({ ...event, parameters: [{ name: 'order_id' }] });
  const refusal = await refusalOf(
    events.create.mutate({ offerId, ...fields, revenue: { type: 'CPA', value: null } }),
  );
  expect(refusal).toMatchObject({ reason: 'INPUT_INVALID', paths: ['revenue.value'] });
});

test.each(['REPLACE', '{event}', '(event-name)', '%event%', ''])(
  'refuses the name %j',
  async (name) => {
    await using started = await startWithOffer();
    const { events, offerId } = started;
    const refusal = await refusalOf(events.create.mutate({ offerId, ...eventSeed, name }));
    expect(refusal).toMatchObject({ reason: 'INPUT_INVALID', paths: ['name'] });
  },
);

test.each([
  [{ parameters: [{ name: 'secure' }] }, ['parameters.0.name']],
  [{ parameters: [{ name: 'a' }, { name: 'a' }] }, ['parameters.1.name']],
  [{ parameters: [{ name: 'my param&x' }] }, ['parameters.0.name']],
  [{ name: '', payout: { type: 'CPS' as const, value: '101' } }, ['name', 'payout.value']],
  [{ revenue: { type: 'CPA' as const, value: '0.001' } }, ['revenue.value']],
])('refuses an event with %j', async (fields, paths) => {
  await using started = await startWithOffer();
  const { events, offerId } = started;
  const created = await refusalOf(events.create.mutate({ offerId, ...eventSeed, ...fields }));
  expect(created).toMatchObject({ reason: 'INPUT_INVALID', status: 400, paths });
  const { id } = await events.create.mutate({ offerId, ...eventSeed });
  const updated = await refusalOf(events.update.mutate({ id, ...fields }));
  expect(updated).toMatchObject({ reason: 'INPUT_INVALID', status: 400, paths });
});

test('gives a name to one active event of an offer, byte for byte', async () => {
  await using started = await startWithOffer();
  const { events, offerId, server } = started;
  const { id } = await events.create.mutate({ offerId, ...eventSeed });
  for (const name of ['Purchase', 'purchase ', 'purcha\u0455e']) {
    expect(await events.create.mutate({ offerId, ...eventSeed, name })).toMatchObject({ name });
  }
  expect(await refusalOf(events.create.mutate({ offerId, ...eventSeed }))).toMatchObject({
    reason: 'NAME_TAKEN',
    status: 409,
  });
  expect(await refusalOf(events.update.mutate({ id, name: 'Purchase' }))).toMatchObject({
    reason: 'NAME_TAKEN',
  });
  const other = await server.api.offers.create.mutate(offerSeed);
  expect(await events.create.mutate({ offerId: other.id, ...eventSeed })).toMatchObject({
    name: 'purchase',
  });
  await events.archive.mutate({ id });
  await events.create.mutate({ offerId, ...eventSeed });
  const back = events.archive.mutate({ id, archived: false });
  expect(await refusalOf(back)).toMatchObject({ reason: 'NAME_TAKEN' });
});

test('gives a name away once to fifty who ask at once', async () => {
  await using started = await startWithOffer();
  const { events, offerId } = started;
  const asked = Array.from({ length: 50 }, () => events.create.mutate({ offerId, ...eventSeed }));
  const answers = await Promise.allSettled(asked);
  expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(await events.list.query({ offerId })).toHaveLength(1);
});

test('would give it away more often without the unique index', async () => {
  await using started = await startWithOffer();
  const { events, offerId, server } = started;
  await server.deps.database.em().execute('drop index event_definition_active_name');
  const asked = Array.from({ length: 5 }, () => events.create.mutate({ offerId, ...eventSeed }));
  const answers = await Promise.allSettled(asked);
  expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(5);
});

test('refuses what is not there', async () => {
  await using started = await startWithOffer();
  const { events } = started;
  for (const call of [
    () => events.update.mutate({ id: 9 }),
    () => events.archive.mutate({ id: 9 }),
  ]) {
    expect(await refusalOf(call())).toMatchObject({ reason: 'EVENT_NOT_FOUND', status: 404 });
  }
  const calls = [
    () => events.create.mutate({ offerId: 9, ...eventSeed }),
    () => events.list.query({ offerId: 9 }),
  ];
  for (const call of calls)
    expect(await refusalOf(call())).toMatchObject({ reason: 'OFFER_NOT_FOUND' });
});
