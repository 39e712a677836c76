import { setTimeout as sleep } from 'node:timers/promises';
import { eventSeed, offerSeed, sendPostback } from '@trackside/server/testing/seed';
import { judgesTime } from '@trackside/server/testing/judges-time';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seededRandom } from '../chance/seeded-random.ts';
import { targetOf } from '../crash/load/mixed-postbacks.ts';
import { tally } from '../crash/load/tally.ts';
import { listen } from './listen.ts';
import { openReplicas, type Replicas, threeOf } from './open-replicas.ts';
import { insertClicks } from './postgres-clicks.ts';
import { sendToAll } from './send-to-all.ts';

const offerCount = 5;
const clicksEach = 100;
const inFlight = 48;

let replicas: Replicas;
beforeAll(async () => {
  replicas = await openReplicas();
});
afterAll(() => replicas[Symbol.asyncDispose]());

/**
 * Offers that promote early events, and postbacks of their clicks: each event before its conversion
 * or after it, and both twice, the offers mixed.
 */
async function openTraffic(): Promise<readonly string[]> {
  const [a] = threeOf(replicas);
  const random = seededRandom(1);
  const targets: string[] = [];
  for (let place = 0; place < offerCount; place += 1) {
    const { id: offerId, secure } = await a.api.offers.create.mutate({
      ...offerSeed,
      name: `Shop ${place}`,
      promoteEarlyEventsHours: 1,
    });
    await a.api.events.create.mutate({
      ...eventSeed,
      offerId,
      revenue: { type: 'CPA', value: '4' },
    });
    const clicks = { prefix: `live-${place}`, count: clicksEach };
    for (const id of await insertClicks(replicas, offerId, clicks)) {
      const event = targetOf(secure, id, { event_name: eventSeed.name });
      targets.push(event, event, targetOf(secure, id), targetOf(secure, id));
    }
  }
  return random.shuffled(targets);
}

/** Every verdict by its number: a postback's first one, and what was decided of it later. */
async function verdicts(): Promise<readonly string[]> {
  const rows = await replicas.ask<{ number: number }>(
    'select number from postback union all select number from postback_history order by 1',
  );
  return rows.map(({ number }) => String(number));
}

test('tells every verdict of all servers at each of them, once and in a resumable order', async () => {
  const [a, , c] = threeOf(replicas);
  const targets = await openTraffic();
  using whole = await listen(c.api);
  const broken = await listen(a.api);
  const sending = sendToAll(replicas.servers, targets, inFlight);
  await broken.until(targets.length / 4);
  broken[Symbol.dispose]();
  const before = [...broken.heard];
  // What comes meanwhile is told afterwards.
  await sleep(100);
  using resumed = await listen(c.api, before.at(-1)?.id);
  const answers = tally(await sending);
  expect(answers).toMatchObject({ '200 CONVERSION_RECORDED': offerCount * clicksEach });
  expect(Object.keys(answers).filter((answer) => !answer.startsWith('20'))).toEqual([]);
  const all = await verdicts();
  expect(all.length).toBeGreaterThanOrEqual(targets.length);
  await whole.until(all.length);
  await resumed.until(all.length - before.length);
  // Nothing comes after the last.
  await sleep(300);
  const idsOf = (heard: typeof before) => heard.map(({ id }) => id);
  expect(idsOf([...whole.heard])).toEqual(all);
  expect(idsOf([...before, ...resumed.heard])).toEqual(all);
}, 60_000);

test('tells at one server within a second what another one has recorded', judgesTime, async () => {
  const [a, b, c] = threeOf(replicas);
  const { secure } = await a.api.offers.create.mutate({ ...offerSeed, name: 'Late shop' });
  using live = await listen(c.api);
  for (const [round, { url }] of [a, b, a, b, a].entries()) {
    await sendPostback(url, { secure, transaction_id: `late-${round}` });
    const answered = performance.now();
    await live.until(round + 1);
    expect(performance.now() - answered).toBeLessThan(1000);
    // Alone, not in the wake of the one before.
    await sleep(150);
  }
});
