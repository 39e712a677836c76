import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { holdLock } from '../../../apps/server/src/ingest/testing/hold-lock.ts';
import { pickPort } from '../../../apps/server/src/testing/postgres/pick-port.ts';
import { targetOf } from '../../crash/load/mixed-postbacks.ts';
import { endGracefully } from '../../crash/server/end-gracefully.ts';
import { openShop, type Shop } from '../../crash/server/open-shop.ts';
import { openReplicas, type Replica, type Replicas } from '../open-replicas.ts';
import { failuresIn, keepAsking } from './keep-asking.ts';
import { type Proxy, startHaproxy } from './start-haproxy.ts';

const connections = 16;
/** The proxy asks twice a second. */
const drainSeconds = 2;

let replicas: Replicas;
let proxy: Proxy;
let shop: Shop;
let running: Replica[];
const started = (port: number, drain: number) =>
  replicas.start({ TRACKSIDE_PORT: String(port), TRACKSIDE_DRAIN_SECONDS: String(drain) });
beforeAll(async () => {
  const ports = [await pickPort(), await pickPort(), await pickPort()];
  replicas = await openReplicas({ count: 0 });
  running = await Promise.all(ports.map((port) => started(port, drainSeconds)));
  proxy = await startHaproxy(ports);
  shop = await openShop(`http://127.0.0.1:${proxy.port}`);
});
afterAll(async () => {
  await proxy[Symbol.asyncDispose]();
  await replicas[Symbol.asyncDispose]();
});

/** Sends through the proxy while something happens to the servers; all answers to that. */
async function askDuring(name: string, act: () => Promise<void>) {
  function* targets() {
    for (let count = 0; ; count += 1) yield targetOf(shop.secure, `${name}-${count}`);
  }
  const asking = keepAsking(proxy.port, targets(), connections);
  await sleep(200);
  await act();
  await sleep(200);
  return asking.end();
}

test('all servers are restarted one after the other, and no request fails', async () => {
  const answers = await askDuring('rolling', async () => {
    for (const server of running.splice(0)) {
      await endGracefully(server);
      // These are for the controls.
      running.push(await started(server.port, 0));
      await proxy.untilReady(server.port);
    }
  });
  expect(failuresIn(answers)).toEqual({});
  const [kept] = await replicas.ask<{ n: number }>('select count(*) as n from postback');
  expect(answers).toEqual({ '202 TRANSACTION_UNKNOWN': kept?.n });
  expect(kept?.n).toBeGreaterThan(500);
}, 120_000);

test('control: requests fail where a server stops listening before the proxy knows', async () => {
  let failures = {};
  // Now and then the proxy happens to ask in the moment between.
  for (let attempt = 0; attempt < 10 && Object.keys(failures).length === 0; attempt += 1) {
    const answers = await askDuring(`undrained-${attempt}`, async () => {
      const server = running.shift();
      if (server === undefined) throw new Error('No server runs');
      await endGracefully(server);
      running.push(await started(server.port, 0));
      await proxy.untilReady(server.port);
    });
    failures = failuresIn(answers);
  }
  // Of no server, or an answer that was cut off: it depends on what the proxy was about.
  expect(failures).not.toEqual({});
}, 120_000);

test('control: requests fail where a server is killed', async () => {
  const answers = await askDuring('killed', async () => {
    const letGo = await holdLock({ dialect: 'postgres', url: replicas.databaseUrl });
    // By then each server has requests that wait for the lock.
    await sleep(300);
    running.pop()?.signal('SIGKILL');
    await sleep(100);
    await letGo();
  });
  expect(failuresIn(answers)).not.toEqual({});
});
