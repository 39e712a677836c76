import { expect, test } from 'vitest';
import { startTestServer } from '../testing/index.ts';
import { refusalOf } from '../testing/refusal.ts';
import { eventSeed, offerSeed } from '../testing/seed.ts';

const start = Date.UTC(2030, 0, 1);
const at = (hours: number) => new Date(start + hours * 3_600_000).toISOString();

async function openLog() {
  const time = { now: start };
  const server = await startTestServer({ clock: () => time.now });
  return {
    server,
    api: server.api,
    hour: (hours: number) => (time.now = start + hours * 3_600_000),
    [Symbol.asyncDispose]: () => server.close(),
  };
}

test('says who changed what on an offer, when, from what to what', async () => {
  await using log = await openLog();
  const { api, server } = log;
  const { id } = await api.offers.create.mutate(offerSeed);
  const { token } = await api.access.tokens.create.mutate({ name: 'Ann', role: 'manager' });
  const ann = server.apiWith(token);
  log.hour(1);
  await ann.offers.update.mutate({ id, payout: { type: 'CPA', value: '2' } });
  log.hour(2);
  const event = await api.events.create.mutate({ offerId: id, ...eventSeed });
  await ann.events.update.mutate({ id: event.id, name: 'Purchase' });
  await ann.offers.rotateSecure.mutate({ id, keepOldForHours: 3 });
  const other = await api.offers.create.mutate(offerSeed);
  const { items, nextCursor } = await api.offers.history.query({ id });
  expect(nextCursor).toBeNull();
  expect(items).toMatchObject([
    {
      action: 'offers.rotateSecure',
      entity: 'secure',
      actor: { name: 'Ann' },
      changes: [{ field: 'keepOldForHours', before: null, after: 3 }],
    },
    {
      action: 'events.update',
      entity: 'event',
      entityId: String(event.id),
      actor: { id: 2, name: 'Ann' },
      at: at(2),
      changes: [{ field: 'name', before: 'purchase', after: 'Purchase' }],
    },
    { action: 'events.create', actor: { name: 'admin' }, before: null },
    {
      action: 'offers.update',
      at: at(1),
      changes: [
        {
          field: 'payout',
          before: { type: 'CPA', value: '1' },
          after: { type: 'CPA', value: '2' },
        },
      ],
    },
    { action: 'offers.create', at: at(0), before: null, after: { name: 'Shop', archived: false } },
  ]);
  expect((await api.offers.history.query({ id: other.id })).items).toHaveLength(1);
  expect(await refusalOf(api.offers.history.query({ id: 9 }))).toMatchObject({
    reason: 'OFFER_NOT_FOUND',
  });
});

test('writes nothing where nothing changes', async () => {
  await using log = await openLog();
  const { api } = log;
  const { id } = await api.offers.create.mutate(offerSeed);
  await api.offers.update.mutate({ id, name: offerSeed.name, revenue: offerSeed.revenue });
  await api.offers.archive.mutate({ id, archived: false });
  expect((await api.offers.history.query({ id })).items).toHaveLength(1);
});

test('lists by offer, kind, thing, person and time, page by page', async () => {
  await using log = await openLog();
  const { api, server } = log;
  await api.offers.create.mutate(offerSeed);
  await api.offers.create.mutate(offerSeed);
  const { token } = await api.access.tokens.create.mutate({ name: 'Ann', role: 'manager' });
  log.hour(1);
  await server.apiWith(token).offers.update.mutate({ id: 2, name: 'Second' });
  log.hour(2);
  await api.offers.update.mutate({ id: 2, name: 'Third' });
  const actions = async (filter: Parameters<typeof api.audit.list.query>[0]) =>
    (await api.audit.list.query(filter)).items.map(({ action }) => action);
  expect(await actions({ offerId: 2 })).toEqual([
    'offers.update',
    'offers.update',
    'offers.create',
  ]);
  expect(await actions({ entity: 'token' })).toEqual(['access.tokens.create', 'start']);
  expect(await actions({ entity: 'offer', entityId: '1' })).toEqual(['offers.create']);
  expect(await actions({ actorId: 2 })).toEqual(['offers.update']);
  expect(await actions({ from: at(1), to: at(2) })).toEqual(['offers.update']);
  expect(await actions({ from: at(1), offerId: 1 })).toEqual([]);
  const seen: number[] = [];
  let cursor: string | undefined;
  do {
    const page = await api.audit.list.query({
      limit: 2,
      ...(cursor === undefined ? {} : { cursor }),
    });
    seen.push(...page.items.map(({ id }) => id));
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  expect(seen).toEqual((await api.audit.list.query()).items.map(({ id }) => id));
  expect(seen).toHaveLength(7);
});

test('tells which mapping was live at a moment', async () => {
  await using log = await openLog();
  const { api } = log;
  log.hour(1);
  const { id } = await api.offers.create.mutate(offerSeed);
  const first = await api.events.create.mutate({ offerId: id, ...eventSeed });
  log.hour(2);
  await api.events.update.mutate({
    id: first.id,
    name: 'Buy',
    parameters: [{ name: 'sale_amount', macro: '{amount}' }, { name: 'order_id' }],
  });
  await api.offers.update.mutate({ id, statusesNotCounted: ['fake'] });
  log.hour(3);
  const second = await api.events.create.mutate({ offerId: id, ...eventSeed, name: 'late' });
  log.hour(4);
  await api.events.archive.mutate({ id: first.id });
  const names = async (hours: number) => {
    const { offer, events, isCertain } = await api.offers.mappingAt.query({ id, at: at(hours) });
    expect(isCertain).toBe(true);
    return [offer?.statusesNotCounted.includes('fake'), events.map(({ name }) => name)];
  };
  expect(await names(0)).toEqual([undefined, []]);
  expect(await names(1)).toEqual([false, ['purchase']]);
  expect(await names(1.999)).toEqual([false, ['purchase']]);
  expect(await names(2)).toEqual([true, ['Buy']]);
  expect(await names(3)).toEqual([true, ['Buy', 'late']]);
  expect(await names(4)).toEqual([true, ['late']]);
  expect(await api.offers.mappingAt.query({ id, at: at(3) })).toEqual({
    at: at(3),
    isCertain: true,
    offer: {
      ...offerSeed,
      pixelEnabled: false,
      promoteEarlyEventsHours: null,
      statusesNotCounted: ['fake'],
      allowedIpRanges: [],
      archived: false,
    },
    events: [
      {
        ...eventSeed,
        id: first.id,
        name: 'Buy',
        parameters: [{ name: 'sale_amount', macro: '{amount}' }, { name: 'order_id' }],
      },
      { ...eventSeed, id: second.id, name: 'late' },
    ],
  });
  const lost = refusalOf(api.offers.mappingAt.query({ id: 9, at: at(1) }));
  expect(await lost).toMatchObject({ reason: 'OFFER_NOT_FOUND' });
});

test('of a moment before the log it shows the oldest that is known, and says so', async () => {
  await using log = await openLog();
  const { api, server } = log;
  log.hour(1);
  const { id } = await api.offers.create.mutate(offerSeed);
  await api.events.create.mutate({ offerId: id, ...eventSeed });
  // As the migration begins the log with what is there.
  await server.deps.database
    .em()
    .execute(
      `update audit_entry set action = 'begin', at = ${start + 5 * 3_600_000} where entity in ('offer', 'event')`,
    );
  log.hour(6);
  await api.events.update.mutate({ id: 1, name: 'Buy' });
  const mapping = async (hours: number) => {
    const { offer, events, isCertain } = await api.offers.mappingAt.query({ id, at: at(hours) });
    return [offer?.name, events.map(({ name }) => name), isCertain];
  };
  expect(await mapping(0)).toEqual([undefined, [], true]);
  expect(await mapping(2)).toEqual(['Shop', ['purchase'], false]);
  expect(await mapping(5)).toEqual(['Shop', ['purchase'], true]);
  expect(await mapping(6)).toEqual(['Shop', ['Buy'], true]);
  expect((await api.offers.history.query({ id })).items).toMatchObject([
    { action: 'events.update' },
  ]);
});

test('says which senders an offer let in and whether they signed, before and after', async () => {
  await using log = await openLog();
  const { api } = log;
  const { id } = await api.offers.create.mutate(offerSeed);
  await api.offers.update.mutate({ id, allowedIpRanges: ['192.0.2.0/24'] });
  for (const enabled of [true, true, false]) await api.offers.setSigning.mutate({ id, enabled });
  const { items } = await api.offers.history.query({ id });
  expect(items.map(({ entity, changes }) => [entity, changes])).toEqual([
    ['offer', [{ field: 'signing', before: true, after: false }]],
    ['secure', [{ field: 'signing', before: null, after: 'renewed' }]],
    ['offer', [{ field: 'signing', before: false, after: true }]],
    ['offer', [{ field: 'allowedIpRanges', before: [], after: ['192.0.2.0/24'] }]],
    ['offer', expect.anything()],
  ]);
});
