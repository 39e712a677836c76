import { expect, test } from 'vitest';
import { openIngest } from '../../ingest/testing/open-ingest.ts';

async function openLog() {
  const ingest = await openIngest();
  const first = await ingest.offer();
  const second = await ingest.offer();
  const ids: string[] = [];
  for (let i = 0; i < 5; i += 1) {
    ingest.time.now += 1;
    const { secure } = i % 2 === 0 ? first : second;
    const { body } = await ingest.send({ secure, transaction_id: `unknown-${i}`, note: 'a b' });
    ids.unshift(String(body['postback_id']));
  }
  return { ...ingest, first, second, newestFirst: ids };
}

test('pages through the log, newest first', async () => {
  await using log = await openLog();
  const pages: string[][] = [];
  let cursor: string | undefined;
  do {
    const page = await log.postbacks.list({ limit: 2, cursor });
    pages.push(page.items.map(({ id }) => id));
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  expect(pages.map(({ length }) => length)).toEqual([2, 2, 1]);
  expect(pages.flat()).toEqual(log.newestFirst);
});

test('has no next page when the last one is full', async () => {
  await using log = await openLog();
  expect(await log.postbacks.list({ limit: 5 })).toMatchObject({ nextCursor: null });
});

test('filters by offer, verdict, code and click', async () => {
  await using log = await openLog();
  const count = async (filter: object) =>
    (await log.postbacks.list({ ...filter, limit: 50 })).items.length;
  expect(await count({ offerId: log.first.id })).toBe(3);
  expect(await count({ offerId: log.second.id })).toBe(2);
  expect(await count({ verdict: 'held' })).toBe(5);
  expect(await count({ verdict: 'recorded' })).toBe(0);
  expect(await count({ code: 'TRANSACTION_UNKNOWN' })).toBe(5);
  expect(await count({ code: 'OFFER_MISMATCH' })).toBe(0);
  expect(await count({ transactionId: 'unknown-3' })).toBe(1);
});

test('shows what was sent, without the token', async () => {
  await using log = await openLog();
  const { items } = await log.postbacks.list({ limit: 1 });
  expect(items[0]).toMatchObject({
    transactionId: 'unknown-4',
    httpStatus: 202,
    parameters: [
      { name: 'transaction_id', value: 'unknown-4' },
      { name: 'note', value: 'a b' },
    ],
  });
  expect(JSON.stringify(items)).not.toContain(log.first.secure);
});

test('gives rows by number, as far as they exist', async () => {
  await using log = await openLog();
  const rows = await log.postbacks.rows([5, 77, 1]);
  expect(rows.size).toBe(2);
  expect([rows.get(5)?.id, rows.get(1)?.id]).toEqual([log.newestFirst[0], log.newestFirst[4]]);
});
