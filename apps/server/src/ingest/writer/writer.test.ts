import { Worker } from 'node:worker_threads';
import { expect, test, vi } from 'vitest';
import { sqliteTest } from '../../testing/dialect-tests.ts';
import { breakInserts } from '../../testing/break-tables.ts';
import { createLiveFeed } from '../../live/live-feed.ts';
import { createWriteQueue } from '../queue/write-queue.ts';
import { openIngest } from '../testing/open-ingest.ts';
import { openDatabase, type OpenedDatabase } from '../../db/open-database.ts';
import { secureRandomBytes } from '../../ports/random-bytes.ts';
import { onFile } from '../../testing/test-places.ts';
import { createWriter } from './create-writer.ts';
import type { Job, Writer } from './jobs.ts';
import { startWriterThread } from './start-writer-thread.ts';

/** A writer on the connection that the rest of the test uses. */
const writerOf = ({ database, vault }: Pick<OpenedDatabase, 'database' | 'vault'>): Writer =>
  createWriter({ transact: database.transact, vault });

const sender = { address: '192.0.2.1', signed: null };

async function openShop() {
  const ingest = await openIngest();
  const { id, secure } = await ingest.offer();
  let made = 0;
  const job = (transactionId: string, more = ''): Job => ({
    kind: 'postback',
    id: `p${(made += 1)}`,
    receivedAt: ingest.time.now,
    route: 'postback',
    sender,
    input: { query: `secure=${secure}&transaction_id=${transactionId}${more}` },
  });
  const write = async (writer: Writer, jobs: readonly Job[]) => {
    const { results } = await writer.write({
      jobs,
      waitingSince: Date.now(),
      now: ingest.time.now,
    });
    return results.map((result) =>
      result.kind === 'done' ? (result.outcome?.code ?? 'stored') : 'failed',
    );
  };
  return { ...ingest, id, secure, job, write };
}

test('writes clicks and postbacks of one batch, and answers each in its place', async () => {
  await using shop = await openShop();
  await shop.click(shop.id, 'a');
  const writer = writerOf(shop);
  const click: Job = {
    kind: 'click',
    click: {
      transactionId: 'b',
      offerId: shop.id,
      affiliateId: '7',
      subs: ['x'],
      externalTransactionId: null,
      test: false,
      createdAt: shop.time.now,
    },
  };
  const stranger: Job = {
    kind: 'postback',
    id: 'stranger',
    receivedAt: shop.time.now,
    route: 'postback',
    sender,
    input: { query: 'secure=nobody&transaction_id=a' },
  };
  const codes = await shop.write(writer, [
    shop.job('a'),
    stranger,
    click,
    shop.job('a'),
    shop.job('b'),
  ]);
  expect(codes).toEqual([
    'CONVERSION_RECORDED',
    'SECURE_INVALID',
    'stored',
    'CONVERSION_DUPLICATE',
    'CONVERSION_RECORDED',
  ]);
});

test('a job that can’t be written takes no other with it', async () => {
  await using shop = await openShop();
  for (const click of ['a', 'b', 'c']) await shop.click(shop.id, click);
  await breakInserts(shop.rows, { table: 'postback', when: "new.raw like '%poison%'" });
  const writer = writerOf(shop);
  const codes = await shop.write(writer, [
    shop.job('a'),
    shop.job('b', '&note=poison'),
    shop.job('c'),
  ]);
  expect(codes).toEqual(['CONVERSION_RECORDED', 'failed', 'CONVERSION_RECORDED']);
  expect(await shop.rows('select id from postback order by number')).toEqual([
    { id: 'p1' },
    { id: 'p3' },
  ]);
});

test('tells of a failure without the token', async () => {
  await using shop = await openShop();
  await breakInserts(shop.rows, { table: 'postback', message: `broken ${shop.secure}` });
  const writer = writerOf(shop);
  const { results } = await writer.write({
    jobs: [shop.job('a')],
    waitingSince: Date.now(),
    now: 0,
  });
  const [result] = results;
  expect(result?.kind === 'failed' ? result.failure : '').toContain('broken [token]');
});

test('of two writers of two processes, each with the same jobs, one books each of them', async () => {
  await using shop = await openShop();
  const clicks = Array.from({ length: 200 }, (_, index) => `c${index}`);
  for (const click of clicks) await shop.click(shop.id, click);
  const { database: other } = await openDatabase(shop.places, secureRandomBytes);
  const liveFeed = createLiveFeed();
  const queues = [shop.database, other].map((database) =>
    createWriteQueue({
      writer: writerOf({ database, vault: shop.vault }),
      liveFeed,
      clock: shop.clock,
    }),
  );
  const results = await Promise.all(
    clicks.flatMap((click) => queues.map((queue) => queue.add(shop.job(click)))),
  );
  await other.close();
  const codes = results.map((result) =>
    result?.kind === 'done' ? result.outcome?.code : JSON.stringify(result),
  );
  expect(codes.filter((code) => code === 'CONVERSION_RECORDED')).toHaveLength(200);
  expect(codes.filter((code) => code === 'CONVERSION_DUPLICATE')).toHaveLength(200);
});

sqliteTest('the thread writes as the writer on this thread does, and ends', async () => {
  await using shop = await openShop();
  await shop.click(shop.id, 'a');
  const thread = await startWriterThread(onFile(shop.database), shop.secureKey);
  expect(await shop.write(thread, [shop.job('a'), shop.job('a')])).toEqual([
    'CONVERSION_RECORDED',
    'CONVERSION_DUPLICATE',
  ]);
  await thread.close();
  await expect(shop.write(thread, [shop.job('a')])).rejects.toThrow(/thread ended/u);
});

sqliteTest('a thread that dies fails its batches, and the next batch has a new one', async () => {
  await using shop = await openShop();
  await shop.click(shop.id, 'a');
  const threads: Worker[] = [];
  const post = Worker.prototype.postMessage;
  using _spy = vi.spyOn(Worker.prototype, 'postMessage').mockImplementation(function (
    this: Worker,
    ...message
  ) {
    threads.push(this);
    return post.apply(this, message);
  });
  const thread = await startWriterThread(onFile(shop.database), shop.secureKey);
  const written = shop.write(thread, [shop.job('a')]);
  const killed = vi.waitFor(() => threads[0]?.terminate());
  await Promise.allSettled([written, killed]);
  expect(await shop.write(thread, [shop.job('a')])).toEqual([
    expect.stringMatching(/^CONVERSION_(RECORDED|DUPLICATE)$/u),
  ]);
  await thread.close();
});
