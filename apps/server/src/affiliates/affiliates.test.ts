import { expect, test } from 'vitest';
import { sqliteTest } from '../testing/dialect-tests.ts';
import { startTestServer } from '../testing/index.ts';
import { refusalOf } from '../testing/refusal.ts';
import { eventSeed, offerSeed, sendPostback } from '../testing/seed.ts';
import { listStatement } from './list-affiliates.ts';

const start = Date.UTC(2030, 0, 1, 10, 30);

async function openShop() {
  const time = { now: start };
  const server = await startTestServer({ clock: () => time.now });
  const { api, url } = server;
  const { id: offerId, secure } = await api.offers.create.mutate(offerSeed);
  const event = await api.events.create.mutate({
    offerId,
    ...eventSeed,
    revenue: { type: 'CPA', value: '3' },
    payout: { type: 'CPA', value: '2' },
  });
  const visit = async (affiliateId?: string) =>
    (await api.clicks.create.mutate({ offerId, affiliateId })).transactionId;
  return {
    api,
    server,
    time,
    offerId,
    eventId: event.id,
    affiliates: api.affiliates,
    visit,
    /** The payouts of a click's conversion and event. */
    paid: async (transactionId: string, more: Readonly<Record<string, string>> = {}) => {
      const click = { secure, transaction_id: transactionId };
      const codes = [
        await sendPostback(url, { ...click, ...more }),
        await sendPostback(url, { ...click, ...more, event_id: event.id }),
      ];
      const [conversion] = (await api.conversions.list.query({ transactionId })).items;
      const [record] = (await api.eventRecords.list.query({ transactionId })).items;
      return { codes, conversion, record };
    },
    [Symbol.asyncDispose]: () => server.close(),
  };
}

test('lists who was created and who was only seen in clicks', async () => {
  await using shop = await openShop();
  const { affiliates } = shop;
  await affiliates.create.mutate({ id: 'b', name: 'Berta', note: 'calls back' });
  await affiliates.create.mutate({ id: 'quiet', name: 'Quiet' });
  await shop.visit('b');
  await shop.visit('Z 1');
  await shop.visit('Z 1');
  await shop.visit();
  await shop.api.clicks.create.mutate({ offerId: shop.offerId, affiliateId: 'tester', test: true });
  const { items } = await affiliates.list.query();
  const seenSince = new Date(Date.UTC(2030, 0, 1, 10)).toISOString();
  const createdAt = new Date(start).toISOString();
  const plain = { archivedAt: null, ownPayouts: 0 };
  expect(items).toEqual([
    { id: 'Z 1', name: null, note: '', createdAt: null, seenSince, ...plain },
    { id: 'b', name: 'Berta', note: 'calls back', createdAt, seenSince, ...plain },
    { id: 'quiet', name: 'Quiet', note: '', createdAt, seenSince: null, ...plain },
  ]);
  const ids = async (filter: Parameters<typeof affiliates.list.query>[0]) =>
    (await affiliates.list.query(filter)).items.map(({ id }) => id);
  expect(await ids({ search: 'BERT' })).toEqual(['b']);
  expect(await ids({ search: 'Z ' })).toEqual(['Z 1']);
  const first = await affiliates.list.query({ limit: 2 });
  expect(first.nextCursor).toBe('b');
  expect(await ids({ limit: 2, cursor: 'b' })).toEqual(['quiet']);
});

test('renames, notes, archives and brings back', async () => {
  await using shop = await openShop();
  const { affiliates } = shop;
  await affiliates.create.mutate({ id: '7', name: 'Seven' });
  expect(await refusalOf(affiliates.create.mutate({ id: '7', name: 'x' }))).toMatchObject({
    reason: 'AFFILIATE_EXISTS',
    status: 409,
  });
  expect(await affiliates.update.mutate({ id: '7', name: 'VII', note: 'n' })).toMatchObject({
    name: 'VII',
    note: 'n',
  });
  await affiliates.archive.mutate({ id: '7' });
  expect((await affiliates.list.query()).items).toEqual([]);
  expect((await affiliates.list.query({ includeArchived: true })).items).toHaveLength(1);
  expect(await affiliates.archive.mutate({ id: '7', archived: false })).toMatchObject({
    archivedAt: null,
  });
  for (const call of [
    () => affiliates.update.mutate({ id: '8', name: 'x' }),
    () => affiliates.archive.mutate({ id: '8' }),
  ]) {
    expect(await refusalOf(call())).toMatchObject({ reason: 'AFFILIATE_NOT_FOUND', status: 404 });
  }
});

test.each(['', 'é'.repeat(128), 'a\nb', '\ud800'])('takes %j for no id', async (id) => {
  await using shop = await openShop();
  const refusal = await refusalOf(shop.affiliates.create.mutate({ id, name: 'x' }));
  expect(refusal).toMatchObject({ reason: 'INPUT_INVALID' });
  expect(await shop.affiliates.create.mutate({ id: 'é'.repeat(127), name: 'x' })).toMatchObject({
    name: 'x',
  });
});

test('pays an affiliate by its own rules, and everybody else by the default', async () => {
  await using shop = await openShop();
  const { affiliates, offerId, eventId } = shop;
  await affiliates.create.mutate({ id: '7', name: 'Seven' });
  const goal = { affiliateId: '7', offerId };
  const own = await affiliates.setPayout.mutate({
    ...goal,
    payout: { type: 'CPA', value: '1.75' },
  });
  expect(own).toEqual({
    ...goal,
    eventId: null,
    affiliateName: 'Seven',
    offerName: 'Shop',
    eventName: null,
    currency: 'EUR',
    payout: { type: 'CPA', value: '1.75' },
    defaultPayout: { type: 'CPA', value: '1' },
  });
  await affiliates.setPayout.mutate({ ...goal, eventId, payout: { type: 'CPS', value: '10' } });
  const sevens = await shop.paid(await shop.visit('7'), { sale_amount: '50' });
  expect(sevens.conversion).toMatchObject({
    revenue: '2.50',
    payout: '1.75',
    ownPayout: { type: 'CPA', value: '1.75' },
  });
  expect(sevens.record).toMatchObject({
    revenue: '3.00',
    payout: '5.00',
    ownPayout: { type: 'CPS', value: '10' },
  });
  for (const other of ['07', undefined]) {
    const { conversion, record } = await shop.paid(await shop.visit(other));
    expect(conversion).toMatchObject({ payout: '1.00', ownPayout: null });
    expect(record).toMatchObject({ payout: '2.00', ownPayout: null });
  }
  const span = {
    from: '2030-01-01',
    to: '2030-01-02',
    timeZone: 'UTC',
    groupBy: 'affiliate',
  } as const;
  expect(await shop.api.reports.summary.query(span)).toMatchObject([
    { group: '', label: 'No affiliate', payout: '3.00', revenue: '5.50' },
    { group: '07', label: '07', payout: '3.00' },
    { group: '7', label: 'Seven', payout: '6.75', profit: '-1.25' },
  ]);
  expect(await affiliates.payouts.query({ affiliateId: '7' })).toHaveLength(2);
  expect(await affiliates.payouts.query({ offerId: offerId + 1 })).toEqual([]);
  expect((await affiliates.list.query({ search: '7' })).items).toMatchObject([
    {},
    { ownPayouts: 2 },
  ]);
  expect(await affiliates.setPayout.mutate({ ...goal, payout: null })).toBeNull();
  const after = await shop.paid(await shop.visit('7'), { sale_amount: '50' });
  expect(after.conversion).toMatchObject({ payout: '1.00', ownPayout: null });
  // What was booked before stays as it was.
  expect((await shop.api.conversions.list.query()).items.at(-1)).toMatchObject({ payout: '1.75' });
});

test('asks for the sale’s amount where the own payout takes a share of it, and replays by today’s', async () => {
  await using shop = await openShop();
  const { affiliates, offerId, api } = shop;
  await affiliates.create.mutate({ id: '7', name: 'Seven' });
  const goal = { affiliateId: '7', offerId };
  await affiliates.setPayout.mutate({ ...goal, payout: { type: 'CPS', value: '50' } });
  const { codes } = await shop.paid(await shop.visit('7'));
  expect(codes).toEqual(['AMOUNT_REQUIRED', 'CONVERSION_REQUIRED']);
  await affiliates.setPayout.mutate({ ...goal, payout: { type: 'Fixed', value: '9' } });
  const [held] = (await api.postbacks.list.query({ code: 'AMOUNT_REQUIRED' })).items;
  expect(await api.postbacks.replay.mutate({ id: held?.id ?? '' })).toMatchObject({
    code: 'CONVERSION_RECORDED',
    payout: '9.00',
    revenue: '2.50',
  });
});

test.each([
  [{ payout: { type: 'CPA', value: '1.005' } }, 'INPUT_INVALID', ['payout.value']],
  [{ payout: { type: 'CPS', value: '101' } }, 'INPUT_INVALID', ['payout.value']],
  [{ payout: { type: 'CPM', value: '1' } }, 'INPUT_INVALID', ['payout.type']],
  [{ offerId: 9 }, 'OFFER_NOT_FOUND', []],
  [{ eventId: 9 }, 'EVENT_NOT_FOUND', []],
  [{ affiliateId: 'nobody' }, 'AFFILIATE_NOT_FOUND', []],
])('refuses an own payout with %j', async (fields, reason, paths) => {
  await using shop = await openShop();
  await shop.affiliates.create.mutate({ id: '7', name: 'Seven' });
  const right = { affiliateId: '7', offerId: shop.offerId, payout: { type: 'None' } };
  expect(await refusalOf(shop.affiliates.setPayout.mutate({ ...right, ...fields }))).toMatchObject({
    reason,
    paths,
  });
  expect(await shop.affiliates.setPayout.mutate(right)).toMatchObject({ payout: { type: 'None' } });
});

sqliteTest('a page of the list sorts nothing and reads no whole table', async () => {
  await using shop = await openShop();
  const { text, values } = listStatement({ includeArchived: false, cursor: 'b', limit: 10 });
  const steps = await shop.server.deps.database
    .em()
    .execute<{ readonly detail: string }[]>(`explain query plan ${text}`, [...values]);
  const plan = steps.map(({ detail }) => detail);
  expect(plan).toContain('MERGE (UNION ALL)');
  expect(
    plan.filter((step) => /^SEARCH (a|s) USING PRIMARY KEY \(id>\?\)$/u.test(step)),
  ).toHaveLength(2);
  expect(plan.filter((step) => step.includes('TEMP B-TREE') || step.startsWith('SCAN'))).toEqual(
    [],
  );
});
