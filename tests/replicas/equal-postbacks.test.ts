import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { targetOf } from '../crash/load/mixed-postbacks.ts';
import { sendUntilTaken } from '../crash/load/send-until-taken.ts';
import { tally } from '../crash/load/tally.ts';
import { openShop, type Shop } from '../crash/server/open-shop.ts';
import { openReplicas, type Replicas, threeOf } from './open-replicas.ts';
import { insertClicks } from './postgres-clicks.ts';
import { sendToAll } from './send-to-all.ts';

const inFlight = 64;

let replicas: Replicas;
let shop: Shop;
beforeAll(async () => {
  replicas = await openReplicas();
  shop = await openShop(threeOf(replicas)[0].url);
});
afterAll(() => replicas[Symbol.asyncDispose]());

/** Sends equal conversions of a new click to all servers: the answers, and what is stored of it. */
async function sendEqual(name: string, times: number) {
  const [id = ''] = await insertClicks(replicas, shop.offerId, { prefix: name, count: 1 });
  const target = targetOf(shop.secure, id);
  const targets = Array.from({ length: times }, () => target);
  // Who waits for a click's lock in vain is refused, as on a busy machine, and comes again.
  const send = (due: readonly string[]) => sendToAll(replicas.servers, due, inFlight);
  const answers = tally(await sendUntilTaken(send, targets));
  const [stored] = await replicas.ask<{ booked: number; kept: number }>(
    `select (select count(*) from conversion c where c.click_id = k.id) as booked,
        (select count(*) from postback p where p.click_id = k.id) as kept
      from click k where transaction_id = $1`,
    [id],
  );
  return { answers, ...stored };
}

const onlyOne = (times: number) => ({
  answers: { '200 CONVERSION_RECORDED': 1, '200 CONVERSION_DUPLICATE': times - 1 },
  booked: 1,
  kept: times,
});

test('books one of 10,000 equal conversions over three servers, 64 of them in flight', async () => {
  expect(await sendEqual('all', 10_000)).toEqual(onlyOne(10_000));
});

const key = 'conversion_click_id_key';
const dropKey = `alter table conversion drop constraint ${key}`;

/** From the servers' next connections on, each click's lock has another number every time. */
async function defeatLocks(): Promise<void> {
  await replicas.ask('create schema defeat');
  await replicas.ask(`create function defeat.hashtextextended(text, integer) returns bigint
    language sql volatile as 'select (random() * 1e15)::bigint'`);
  const { pathname } = new URL(replicas.databaseUrl);
  await replicas.ask(
    `alter database "${pathname.slice(1)}" set search_path = defeat, public, pg_catalog`,
  );
  await replicas.ask(`select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and application_name = 'trackside'`);
  await sleep(300);
}

test('the locks of clicks do it alone', async () => {
  await replicas.ask(dropKey);
  expect(await sendEqual('locks', 2000)).toEqual(onlyOne(2000));
  await replicas.ask(`alter table conversion add constraint ${key} unique (click_id)`);
});

test('the unique index does it alone', async () => {
  await defeatLocks();
  expect(await sendEqual('index', 2000)).toEqual(onlyOne(2000));
});

test('control: without locks and index more than one is booked, sooner or later', async () => {
  await replicas.ask(dropKey);
  let most = 0;
  for (let attempt = 1; attempt <= 20 && most < 2; attempt += 1) {
    const { answers, booked = 0, kept } = await sendEqual(`neither-${attempt}`, 500);
    expect(answers['200 CONVERSION_RECORDED']).toBe(booked);
    expect(kept).toBe(500);
    most = Math.max(most, booked);
  }
  expect(most).toBeGreaterThan(1);
});
