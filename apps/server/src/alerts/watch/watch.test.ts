import { expect, test } from 'vitest';
import { sqliteTest } from '../../testing/dialect-tests.ts';
import { openIngest } from '../../ingest/testing/open-ingest.ts';
import { latestNumber } from '../../live/verdict-sequence.ts';
import { createAlertsService } from '../create-alerts-service.ts';
import { checkOffer } from './check-offers.ts';
import { findTroubles, troublesBetween } from './find-troubles.ts';
import { forgetTroubles } from './forget-troubles.ts';
import { noteHours } from './note-hours.ts';
import { seeTroubles } from './see-troubles.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

async function openWatch() {
  const ingest = await openIngest();
  const { id, secure } = await ingest.offer();
  const transact = ingest.database.transact;
  const alerts = createAlertsService({ database: ingest.database, clock: ingest.clock });
  const see = async (most = { postbacks: 1000, troubles: 1000 }) => {
    const settled = await latestNumber(ingest.database.em());
    const found = await ingest.database.read((sql) => findTroubles(sql, { ...most, settled }));
    await transact((sql) => seeTroubles(sql, found, ingest.time.now));
    return found.troubles.length;
  };
  const open = async () => {
    const { items } = await alerts.list({ state: 'open', limit: 50 });
    return items.map(({ kind, code, what, count }) => ({ kind, code, what, count }));
  };
  /** A day in which so many conversions came in each hour. */
  const day = async (count: number, hours = 24) => {
    for (let hour = 0; hour < hours; hour += 1) {
      for (let made = 0; made < count; made += 1) {
        await ingest.send({ secure, transaction_id: await ingest.click(id) });
      }
      ingest.time.now += hourMs;
    }
  };
  const check = async () => {
    await see();
    await transact(async (sql) => {
      while (await noteHours(sql, { now: ingest.time.now, hours: 24 }));
      return checkOffer(sql, id, ingest.time.now);
    });
  };
  return { ...ingest, id, secure, transact, alerts, see, open, day, check };
}

test('raises an alert at the first postback that is held for a new reason, and counts on', async () => {
  await using watch = await openWatch();
  const { secure } = watch;
  await watch.send({ secure, transaction_id: 'nobody' });
  await watch.see();
  expect(await watch.open()).toEqual([
    { kind: 'TROUBLE_NEW', code: 'TRANSACTION_UNKNOWN', what: null, count: 1 },
  ]);
  for (let more = 0; more < 3; more += 1) {
    await watch.send({ secure, transaction_id: `nobody-${more}` });
  }
  await watch.see();
  expect(await watch.open()).toMatchObject([{ code: 'TRANSACTION_UNKNOWN', count: 4 }]);
  expect(await watch.see()).toBe(0);
});

test('tells unknown event names apart, byte for byte', async () => {
  await using watch = await openWatch();
  const transaction_id = await watch.click(watch.id);
  const { secure } = watch;
  await watch.event(watch.id, 'purchase');
  await watch.send({ secure, transaction_id });
  for (const event_name of ['Purchase', 'Purchase', 'purchase ']) {
    await watch.send({ secure, transaction_id, event_name });
  }
  await watch.see();
  expect((await watch.open()).map(({ what, count }) => [what, count])).toEqual([
    ['purchase ', 1],
    ['Purchase', 2],
  ]);
});

test.each([
  ['one by one', 1],
  ['at once', 70],
])('no sender can make more alerts than fifty of unknown names in a day, %s', async (_, each) => {
  await using watch = await openWatch();
  const transaction_id = await watch.click(watch.id);
  const { secure } = watch;
  for (let name = 0; name < 70; name += 1) {
    await watch.send({ secure, transaction_id, event_name: `made-up-${name}` });
    if ((name + 1) % each === 0) await watch.see();
  }
  const { open } = await watch.alerts.list({ state: 'open', limit: 1 });
  expect(open).toBe(51);
  // A name that is known is counted under itself for as long as it is remembered.
  await watch.send({ secure, transaction_id, event_name: 'made-up-3' });
  await watch.see();
  expect((await watch.open()).find(({ what }) => what === 'made-up-3')?.count).toBe(2);
  const others = (await watch.open()).filter(({ what }) => what === null);
  expect(others.map(({ count }) => count)).toEqual([20]);
});

test('what was recorded, is a duplicate or a test raises none', async () => {
  await using watch = await openWatch();
  const transaction_id = await watch.click(watch.id);
  const { secure } = watch;
  await watch.send({ secure, transaction_id });
  await watch.send({ secure, transaction_id });
  await watch.rows(
    `insert into click (transaction_id, offer_id, test, created_at) values ('t', ?, 1, 0)`,
    [watch.id],
  );
  await watch.send({ secure, transaction_id: 't', event_name: 'nothing' });
  expect(await watch.see()).toBe(2);
  expect(await watch.open()).toEqual([]);
});

test('a reason that was seen within thirty days is not new, and after them it is', async () => {
  await using watch = await openWatch();
  const { secure } = watch;
  const held = async () => {
    await watch.send({ secure, transaction_id: 'nobody' });
    await watch.see();
  };
  await held();
  const [first] = (await watch.alerts.list({ state: 'open', limit: 1 })).items;
  await watch.rows('update alert set ended_at = ? where id = ?', [watch.time.now, first?.id ?? 0]);
  watch.time.now += 29 * dayMs;
  await held();
  expect(await watch.open()).toEqual([]);
  watch.time.now += 31 * dayMs;
  await held();
  expect(await watch.open()).toMatchObject([{ code: 'TRANSACTION_UNKNOWN', count: 1 }]);
});

test('learns from what is older than a day without alarming anybody', async () => {
  await using watch = await openWatch();
  const { secure } = watch;
  await watch.send({ secure, transaction_id: 'nobody' });
  watch.time.now += 2 * dayMs;
  await watch.see();
  expect(await watch.open()).toEqual([]);
  await watch.send({ secure, transaction_id: 'nobody' });
  await watch.see();
  expect(await watch.open()).toEqual([]);
});

test('sees each postback once, however few a step looks at', async () => {
  await using watch = await openWatch();
  const { secure } = watch;
  for (let made = 0; made < 7; made += 1) {
    await watch.send({ secure, transaction_id: `nobody-${made}` });
    await watch.send({ secure, transaction_id: '' });
  }
  const seen: number[] = [];
  for (let step = 0; step < 3; step += 1) {
    seen.push(await watch.see({ postbacks: 100, troubles: 3 }));
  }
  for (let step = 0; step < 3; step += 1) {
    seen.push(await watch.see({ postbacks: 4, troubles: 100 }));
  }
  expect(seen).toEqual([3, 3, 3, 4, 1, 0]);
  expect((await watch.open()).map(({ count }) => count)).toEqual([7, 7]);
});

test('goes past what was recorded, however much of it there is', async () => {
  await using watch = await openWatch();
  await watch.day(10, 1);
  await watch.send({ secure: watch.secure, transaction_id: 'nobody' });
  const seen: number[] = [];
  for (let step = 0; step < 4; step += 1) {
    seen.push(await watch.see({ postbacks: 4, troubles: 100 }));
  }
  expect(seen).toEqual([0, 0, 1, 0]);
});

test('raises an alert when an offer goes silent, and ends it when it speaks again', async () => {
  await using watch = await openWatch();
  for (let days = 0; days < 4; days += 1) await watch.day(6);
  await watch.check();
  expect(await watch.open()).toEqual([]);
  watch.time.now += 3 * hourMs;
  await watch.check();
  const { items } = await watch.alerts.list({ state: 'open', limit: 5 });
  expect(items).toMatchObject([{ kind: 'OFFER_SILENT', facts: { expected: 18, clicks: 0 } }]);
  await watch.send({ secure: watch.secure, transaction_id: await watch.click(watch.id) });
  await watch.check();
  expect(await watch.open()).toEqual([]);
});

test('control: held postbacks are a sign of life', async () => {
  await using watch = await openWatch();
  for (let days = 0; days < 4; days += 1) await watch.day(6);
  watch.time.now += 2 * hourMs;
  await watch.send({ secure: watch.secure, transaction_id: 'nobody' });
  watch.time.now += hourMs;
  await watch.check();
  expect((await watch.open()).map(({ kind }) => kind)).toEqual(['TROUBLE_NEW']);
});

test('raises an alert at a burst of duplicates, and ends it when they stop', async () => {
  await using watch = await openWatch();
  const transaction_id = await watch.click(watch.id);
  for (let sent = 0; sent < 41; sent += 1)
    await watch.send({ secure: watch.secure, transaction_id });
  await watch.check();
  const { items } = await watch.alerts.list({ state: 'open', limit: 5 });
  expect(items).toMatchObject([{ kind: 'DUPLICATES_BURST', facts: { duplicates: 40, usual: 0 } }]);
  watch.time.now += 3 * hourMs;
  await watch.check();
  expect(await watch.open()).toEqual([]);
});

test('what two servers have found at once is seen once', async () => {
  await using watch = await openWatch();
  await watch.send({ secure: watch.secure, transaction_id: 'nobody' });
  const settled = await latestNumber(watch.database.em());
  const look = { postbacks: 10, troubles: 10, settled };
  const both = [
    await watch.database.read((sql) => findTroubles(sql, look)),
    await watch.database.read((sql) => findTroubles(sql, look)),
  ];
  for (const found of both) {
    await watch.transact((sql) => seeTroubles(sql, found, watch.time.now));
  }
  expect(both.map(({ troubles }) => troubles.length)).toEqual([1, 1]);
  expect(await watch.open()).toMatchObject([{ code: 'TRANSACTION_UNKNOWN', count: 1 }]);
});

test.each([
  ['does not count', true, []],
  ['control: counts', false, [{ code: 'TRANSACTION_UNKNOWN', count: 1 }]],
] as const)('%s what is removed between finding and seeing', async (_name, isRemoved, open) => {
  await using watch = await openWatch();
  await watch.send({ secure: watch.secure, transaction_id: 'nobody' });
  const look = { postbacks: 10, troubles: 10, settled: await latestNumber(watch.database.em()) };
  const found = await watch.database.read((sql) => findTroubles(sql, look));
  const [removed] = found.troubles;
  if (removed === undefined) throw new Error('Nothing was found');
  const { number, id, offer_id: offerId, code, received_at: receivedAt } = removed;
  if (isRemoved) {
    await watch.database.em().transactional(async (em) => {
      await forgetTroubles(em, [{ number, id, offerId, code, receivedAt }]);
      await em.execute('delete from postback where number = ?', [number]);
    });
  }
  await watch.transact((sql) => seeTroubles(sql, found, watch.time.now));
  expect(await watch.open()).toMatchObject(open);
  expect(await watch.rows('select count from trouble_hour')).toHaveLength(open.length);
});

sqliteTest('reads what is new where it lies, and never the whole log', async () => {
  await using watch = await openWatch();
  const planOf = async (statement: string, values: number[]) => {
    const plan = await watch.rows<{ detail: string }>(`explain query plan ${statement}`, values);
    return plan.map(({ detail }) => detail);
  };
  expect(await planOf(troublesBetween, [5, 100, 3])).toEqual([
    'SEARCH postback USING INTEGER PRIMARY KEY (rowid>? AND rowid<?)',
  ]);
  expect((await planOf(`select number from postback where raw = 'x'`, []))[0]).toContain('SCAN');
});
