import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { setReadOnly } from '../testing/read-only.ts';
import { sqliteTest } from '../testing/dialect-tests.ts';
import { breakInserts, mendInserts } from '../testing/break-tables.ts';
import { holdLock } from './testing/hold-lock.ts';
import { openIngest } from './testing/open-ingest.ts';
import { judgesTime } from '../testing/judges-time.ts';

type Ingest = Awaited<ReturnType<typeof openIngest>>;

const overloaded = { code: 'OVERLOADED', status: 503 };
const recorded = { code: 'CONVERSION_RECORDED', status: 200 };

async function conversionOf(ingest: Ingest): Promise<Record<string, string>> {
  const { id, secure } = await ingest.offer();
  return { secure, transaction_id: await ingest.click(id) };
}

async function kept({ rows }: Ingest): Promise<number | undefined> {
  return (await rows<{ n: number }>('select count(*) as n from postback'))[0]?.n;
}

test(
  'answers 503 within a sender’s patience while another process holds the lock, and recovers',
  judgesTime,
  async () => {
    await using ingest = await openIngest();
    const parameters = await conversionOf(ingest);
    const letGo = await holdLock(ingest.places.database);
    let turns = 0;
    const turning = setInterval(() => (turns += 1), 10);
    const begun = performance.now();
    const answers = await Promise.all(Array.from({ length: 20 }, () => ingest.send(parameters)));
    const waited = performance.now() - begun;
    clearInterval(turning);
    for (const answer of answers) expect(answer).toMatchObject(overloaded);
    expect(waited).toBeLessThan(1900);
    // The process itself went on working meanwhile.
    expect(turns).toBeGreaterThan(20);
    expect(await kept(ingest)).toBe(0);
    await letGo();
    expect(await ingest.send(parameters)).toMatchObject(recorded);
    expect(await kept(ingest)).toBe(1);
  },
);

test('control: waits for a lock that is held for a moment only', async () => {
  await using ingest = await openIngest();
  const parameters = await conversionOf(ingest);
  const letGo = await holdLock(ingest.places.database);
  let isHeld = true;
  const answer = ingest.send(parameters).then((sent) => ({ ...sent, isHeld }));
  await sleep(150);
  isHeld = false;
  await letGo();
  expect(await answer).toMatchObject({ ...recorded, isHeld: false });
});

/** Sends many long postbacks; how many were refused, and how many were promised to be on the disk. */
async function fill(ingest: Ingest, parameters: Record<string, string>) {
  let promised = 0;
  let refused = 0;
  for (let i = 0; i < 30; i += 1) {
    const { status, body } = await ingest.send({ ...parameters, note: 'x'.repeat(7000) });
    if (status === 503) refused += 1;
    else promised += 1;
    if (status === 503) expect(body['postback_id']).toBeNull();
  }
  return { promised, refused };
}

sqliteTest('answers 503 on a full disk, stores nothing half, and recovers', async () => {
  await using ingest = await openIngest();
  const parameters = await conversionOf(ingest);
  const [pages] = await ingest.rows<{ page_count: number }>('pragma page_count');
  await ingest.rows(`pragma max_page_count = ${(pages?.page_count ?? 0) + 10}`);
  const { promised, refused } = await fill(ingest, parameters);
  expect(refused).toBeGreaterThan(0);
  expect(promised).toBeGreaterThan(0);
  expect(await kept(ingest)).toBe(promised);
  expect(await ingest.rows('pragma integrity_check')).toEqual([{ integrity_check: 'ok' }]);
  await ingest.rows('pragma max_page_count = 100000');
  expect(await ingest.send(await conversionOf(ingest))).toMatchObject(recorded);
});

test('control: the same postbacks fit on a disk that is not full', async () => {
  await using ingest = await openIngest();
  expect(await fill(ingest, await conversionOf(ingest))).toEqual({ promised: 30, refused: 0 });
});

test('answers 503 while the database is read-only, and recovers', async () => {
  await using ingest = await openIngest();
  const parameters = await conversionOf(ingest);
  const { database, places } = ingest;
  await setReadOnly(database.em(), places.database, true);
  expect(await ingest.send(parameters)).toMatchObject(overloaded);
  await setReadOnly(database.em(), places.database, false);
  expect(await kept(ingest)).toBe(0);
  expect(await ingest.send(parameters)).toMatchObject(recorded);
});

test('keeps nothing of a postback whose booking fails after it was stored raw', async () => {
  await using ingest = await openIngest();
  const parameters = await conversionOf(ingest);
  await breakInserts(ingest.rows, { table: 'conversion' });
  expect(await ingest.send(parameters)).toMatchObject(overloaded);
  expect(await kept(ingest)).toBe(0);
  expect(ingest.failures).toHaveLength(1);
  await mendInserts(ingest.rows, 'conversion');
  expect(await ingest.send(parameters)).toMatchObject(recorded);
});

sqliteTest(
  'goes on after a full disk broke a transaction of the API, which shares the connection',
  async () => {
    await using ingest = await openIngest();
    const parameters = await conversionOf(ingest);
    const [pages] = await ingest.rows<{ page_count: number }>('pragma page_count');
    await ingest.rows(`pragma max_page_count = ${pages?.page_count ?? 0}`);
    const broken = ingest.database.em().transactional(async (em) => {
      for (let i = 0; i < 200; i += 1) {
        await em.execute(
          `insert into click (transaction_id, offer_id, test, created_at) values (hex(randomblob(200)), 1, 0, 0)`,
        );
      }
    });
    await expect(broken).rejects.toThrow(/database or disk is full/);
    await ingest.rows('pragma max_page_count = 100000');
    expect(await ingest.send(parameters)).toMatchObject(recorded);
  },
);

sqliteTest(
  'an API write under another process’s lock does not stop the process for long',
  judgesTime,
  async () => {
    await using ingest = await openIngest();
    const letGo = await holdLock(ingest.places.database);
    const begun = performance.now();
    await expect(ingest.database.assertWritable()).rejects.toThrow(/locked/);
    expect(performance.now() - begun).toBeLessThan(1000);
    await letGo();
    await ingest.database.assertWritable();
  },
);
