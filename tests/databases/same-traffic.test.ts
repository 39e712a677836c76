import { openBeside } from '@trackside/server/testing/open-beside';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seededRandom } from '../chance/seeded-random.ts';
import { mixedPostbacks } from '../crash/load/mixed-postbacks.ts';
import type { FuzzAccount } from '../fuzz/checks/fuzz-offer.ts';
import { createLaneModel } from '../fuzz/checks/lane-model.ts';
import { setUpOffers } from '../fuzz/fuzz-server.ts';
import { createLaneClicks } from '../fuzz/lane/lane-clicks.ts';
import { createLaneRequests, templatesOf } from '../fuzz/lane/lane-requests.ts';
import { keptConnection } from '../fuzz/wire/kept-connection.ts';
import { repair } from './traffic/repair.ts';
import { writeTogether } from './traffic/write-together.ts';
import { openTwins, type TwinWorlds } from './twin-worlds.ts';

let twins: TwinWorlds;
beforeAll(async () => {
  twins = await openTwins();
});
afterAll(() => twins[Symbol.asyncDispose]());

const seed = 20_300_101;
const mutatedRequests = 400;
const batches = 30;
const largestBatch = 64;

/** Both have the same offers and tokens: the same chance made them. */
async function accountOfBoth(): Promise<FuzzAccount> {
  const [one, other] = await twins.both(async ({ api, globalSecure }) => ({
    offers: await setUpOffers(api),
    globalSecure,
  }));
  expect(other).toEqual(one);
  return one;
}

interface NewClick {
  readonly transactionId: string;
  readonly offerId: number;
}

async function storeClicks(clicks: readonly NewClick[]): Promise<void> {
  await twins.both(async ({ places }) => {
    await using beside = await openBeside(places.database);
    await beside.insert(
      'click',
      ['transaction_id', 'offer_id', 'test', 'created_at'],
      clicks.map(({ transactionId, offerId }) => [transactionId, offerId, 0, 0]),
    );
  });
}

test('mutated requests, one by one: the same answers and the same rows', async () => {
  const account = await accountOfBoth();
  const random = seededRandom(seed);
  const model = createLaneModel(account);
  const clicks = createLaneClicks({ number: 1, random, account, model });
  const templates = templatesOf(account);
  const requests = createLaneRequests({ random, account, model, clicks, templates });
  await storeClicks(clicks.make(mutatedRequests / 2));
  const wires = new Map(
    [twins.sqlite, twins.postgres].map(({ world }) => [world, keptConnection(world.url)]),
  );
  const codes = new Set<string>();
  for (let sent = 0; sent < mutatedRequests; sent += 1) {
    const { bytes, expected } = requests.ready();
    const [one, other] = await twins.both(async (world) => {
      const bodiless = [expected.shape === 'bodiless'];
      const [answer] = (await wires.get(world)?.exchange({ packets: [bytes], bodiless })) ?? [];
      const headers = [...(answer?.headers ?? [])].filter(([name]) => name !== 'date');
      codes.add(answer?.headers.get('postback-code') ?? 'none');
      return { status: answer?.status, headers, body: answer?.body };
    });
    expect(other).toEqual(one);
  }
  for (const wire of wires.values()) wire.close();
  expect(codes.size).toBeGreaterThan(20);
  expect(await twins.differences()).toEqual([]);
});

test('batches with twins, early events and hostile texts in them: the same outcomes and rows', async () => {
  const { id: offerId, secure } = twins.sqlite.world.offer;
  const events = { onceEvent: 'purchase', repeatableEvent: 'level' };
  const random = seededRandom(seed);
  const ids = Array.from({ length: 240 }, (_, index) => `batched-${index}`);
  await storeClicks(ids.map((transactionId) => ({ transactionId, offerId })));
  const shop = { offerId, secure, ...events };
  const hostile = [
    `secure=${secure}&transaction_id=batched-1&event_name=level&order_id=a%00b`,
    `secure=${secure}&transaction_id=${'%F0%9F%98%80'.repeat(63)}`,
    `secure=${secure}&transaction_id=batched-2&note=${'%00'.repeat(2000)}`,
    'secure=nobody&transaction_id=batched-3',
  ];
  const queries = random
    .shuffled([...mixedPostbacks(shop, ids, random)].map((target) => target.replace(/^.*\?/u, '')))
    .slice(0, batches * (largestBatch - hostile.length));
  for (let batch = 0; batch < batches; batch += 1) {
    const some = [...queries.splice(0, largestBatch - hostile.length), ...hostile];
    for (const { time } of [twins.sqlite, twins.postgres]) time.now += 1000;
    const one = await writeTogether(twins.sqlite, some);
    expect(await writeTogether(twins.postgres, some)).toEqual(one);
  }
  expect(await twins.differences()).toEqual([]);
});

test('promotions, replays and reversals: the same answers, rows and history', async () => {
  const [one, other] = await twins.both(repair);
  expect(other).toEqual(one);
  expect(await twins.differences()).toEqual([]);
});

test('clicks with hostile values are kept alike', async () => {
  const texts = ['a%00b', '%F0%9F%98%80'.repeat(63), '%ED%A0%80', '%FF', 'x'.repeat(300), '%27%22'];
  for (const name of ['affiliate_id', 'external_transaction_id', 'sub1']) {
    for (const text of texts) {
      const [one, other] = await twins.both(async ({ url, offer }) => {
        const link = `${url}/click?offer_id=${offer.id}&${name}=${text}`;
        const { status, headers } = await fetch(link, { redirect: 'manual' });
        return [status, headers.get('location')];
      });
      expect(other).toEqual(one);
    }
  }
  expect(await twins.differences()).toEqual([]);
});

test('neither server has anything to complain of', () => {
  expect([twins.sqlite.complaints, twins.postgres.complaints]).toEqual([[], []]);
});

test('control: another verdict, another value and a row too many are differences', async () => {
  const { world } = twins.postgres;
  const [click] = await twins.both((twin) => twin.converted());
  expect(await twins.differences()).toEqual([]);
  await world.rows(`update postback set code = 'EVENT_UNKNOWN'
    where number = (select max(number) from postback)`);
  expect(await twins.differences()).toEqual([
    expect.stringMatching(/^postback, the first alone: .*CONVERSION_RECORDED/u),
    expect.stringMatching(/^postback, the second alone: .*EVENT_UNKNOWN/u),
  ]);
  await world.rows(`update click set sub1 = 'x' where transaction_id = '${click}'`);
  await world.rows('insert into totals_rolled_up (until) values (0)');
  expect(await twins.differences()).toHaveLength(5);
});
