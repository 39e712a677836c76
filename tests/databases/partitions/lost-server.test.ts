import { setTimeout as sleep } from 'node:timers/promises';
import { askPostgres } from '@trackside/server/testing/ask-postgres';
import { judgesTime } from '@trackside/server/testing/judges-time';
import { expect, test } from 'vitest';
import { findFaults, noFaults, promisesOf } from '../../crash/database/find-faults.ts';
import { readKept } from '../../crash/database/read-kept.ts';
import { targetOf } from '../../crash/load/mixed-postbacks.ts';
import type { Sent } from '../../crash/load/send-load.ts';
import { tally } from '../../crash/load/tally.ts';
import { openSilentProxy, type SilentProxy } from '../../crash/postgres/silent-proxy.ts';
import { longestWait } from '../../crash/postgres/steady-load.ts';
import { openStage, type Stage } from '../../crash/server/open-stage.ts';
import { openSpread } from './open-spread.ts';

/** The server waits for 1.4 seconds, so that senders are told within two; a busy machine adds to that. */
const mostMs = 3000;

/** Conversions of new clicks: of those that lie on the first server, and of those on the second. */
async function newConversions(stage: Stage, first: string, count: number) {
  const ids = new Set(await stage.clicks(count));
  const clicks = await askPostgres<{ readonly id: string; readonly part: number }>(
    first,
    `select transaction_id as id, substring(tableoid::regclass::text from '\\d+$')::integer as part
      from click`,
  );
  const targets = (isThere: boolean) =>
    clicks
      .filter(({ id, part }) => ids.has(id) && part >= 4 === isThere)
      .map(({ id }) => targetOf(stage.shop.secure, id));
  return { here: targets(false), there: targets(true) };
}

/** What one sender is told of each, one after the other. */
async function tellOneByOne(stage: Stage, targets: readonly string[]) {
  const sent: Sent[] = await stage.send(targets, 1);
  return { sent, told: tally(sent) };
}

/** How many transactions of Trackside's the first server has not ended. */
async function underWay(first: string): Promise<number | undefined> {
  const [row] = await askPostgres<{ readonly count: number }>(
    first,
    `select count(*) as count from pg_stat_activity
      where datname = current_database() and application_name = 'trackside' and xact_start is not null`,
  );
  return row?.count;
}

test(
  'while the second server is away its clicks are answered 503, the others go on, and it is back by itself',
  judgesTime,
  async () => {
    const own = await openSpread();
    await own.spread();
    try {
      await using stage = await openStage(own.places);
      const { here, there } = await newConversions(stage, own.first, 60);
      expect(Math.min(here.length, there.length)).toBeGreaterThan(10);
      await own.other.kill();
      const refused = await tellOneByOne(stage, there);
      expect(refused.told).toEqual({ '503 OVERLOADED': there.length });
      const taken = await tellOneByOne(stage, here);
      expect(taken.told).toEqual({ '200 CONVERSION_RECORDED': here.length });
      expect(longestWait([...refused.sent, ...taken.sent])).toBeLessThan(mostMs);
      await own.other.restart();
      const again = await tellOneByOne(stage, there);
      expect(again.told).toEqual({ '200 CONVERSION_RECORDED': there.length });
      await stage.end();
      const kept = await readKept(own.places.database);
      expect(findFaults(promisesOf([...taken.sent, ...again.sent]), kept)).toEqual(noFaults);
    } finally {
      await own.remove();
    }
  },
);

/** Tables whose second half is called through a proxy, which can fall silent. */
async function openBehindProxy() {
  const proxies: SilentProxy[] = [];
  const own = await openSpread({
    callAt: async (port) => {
      const proxy = await openSilentProxy(port);
      proxies.push(proxy);
      return proxy.port;
    },
  });
  await own.spread();
  return {
    ...own,
    fallSilent: () => {
      for (const proxy of proxies) proxy.fallSilent();
    },
    speak: () => {
      for (const proxy of proxies) proxy.speak();
    },
    [Symbol.asyncDispose]: async () => {
      await own.remove();
      for (const proxy of proxies) await proxy[Symbol.asyncDispose]();
    },
  };
}

const batches = 6;

test(
  'one that says nothing keeps nobody waiting for long, and is back by itself',
  judgesTime,
  async () => {
    await using own = await openBehindProxy();
    await using stage = await openStage(own.places);
    const { here, there } = await newConversions(stage, own.first, 60);
    own.fallSilent();
    const refused = await tellOneByOne(stage, there.slice(0, batches));
    expect(refused.told).toEqual({ '503 OVERLOADED': batches });
    const taken = await tellOneByOne(stage, here);
    expect(taken.told).toEqual({ '200 CONVERSION_RECORDED': here.length });
    expect(longestWait([...refused.sent, ...taken.sent])).toBeLessThan(mostMs);
    // What was given up does not pile up on the first server.
    await expect.poll(() => underWay(own.first)).toBeLessThan(batches / 2);
    own.speak();
    const again = await tellOneByOne(stage, there);
    expect(again.told).toEqual({ '200 CONVERSION_RECORDED': there.length });
    await expect.poll(() => underWay(own.first)).toBe(0);
    await stage.end();
    const kept = await readKept(own.places.database);
    expect(findFaults(promisesOf([...taken.sent, ...again.sent]), kept)).toEqual(noFaults);
  },
);

test('control: without a time limit between the two what was given up piles up on the first', async () => {
  await using own = await openBehindProxy();
  await askPostgres(own.first, 'alter server second options (drop connect_timeout)');
  await using stage = await openStage(own.places);
  const { there } = await newConversions(stage, own.first, 60);
  own.fallSilent();
  await tellOneByOne(stage, there.slice(0, batches));
  await sleep(3000);
  expect(await underWay(own.first)).toBeGreaterThanOrEqual(batches);
  own.speak();
}, 120_000);
