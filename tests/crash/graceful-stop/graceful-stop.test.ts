import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { holdLock } from '../../../apps/server/src/ingest/testing/hold-lock.ts';
import { findFaults, noFaults, promisesOf } from '../database/find-faults.ts';
import { readKept } from '../database/read-kept.ts';
import { mixedPostbacks, targetOf } from '../load/mixed-postbacks.ts';
import { seededRandom } from '../../chance/seeded-random.ts';
import { openSenders, sendLoad } from '../load/send-load.ts';
import { tally } from '../load/tally.ts';
import { endGracefully } from '../server/end-gracefully.ts';
import type { Stage } from '../server/open-stage.ts';
import { openStage } from '../server/open-stage.ts';
import type { ServerProcess } from '../server/start-server.ts';

const connections = 64;

type End = (server: ServerProcess) => Promise<unknown>;

const kill: End = (server) => {
  server.signal('SIGKILL');
  return server.ended;
};

/** Ends a server that has taken 64 postbacks and waits for the database; how it answers them. */
async function endWhileWaiting(end: End) {
  await using stage = await openStage();
  const senders = await openSenders(stage.server.port, connections);
  // Once around, so that every connection has been accepted and the server is awake.
  await sendLoad(senders, await toNewClicks(stage), { keepOpen: true });
  const targets = await toNewClicks(stage);
  const letGo = await holdLock(stage.places.database);
  const load = sendLoad(senders, targets);
  await sleep(300);
  const ended = end(stage.server);
  await sleep(200);
  await letGo();
  await ended;
  const sent = await load;
  return {
    answers: tally(sent),
    faults: findFaults(promisesOf(sent), await readKept(stage.places.database)),
  };
}

const toNewClicks = async ({ shop, clicks }: Stage) =>
  (await clicks(connections)).map((id) => targetOf(shop.secure, id));

test('answers all that it has taken before it ends', async () => {
  expect(await endWhileWaiting(endGracefully)).toEqual({
    answers: { '200 CONVERSION_RECORDED': connections },
    faults: noFaults,
  });
});

test('control: one that is killed answers none of it', async () => {
  const { answers } = await endWhileWaiting(kill);
  expect(answers).toEqual({ ended: connections });
});

test('ends in time under load: no answer breaks off, and what it kept it has answered', async () => {
  await using stage = await openStage();
  const { server, shop } = stage;
  const senders = await openSenders(server.port, connections);
  const clicks = await stage.clicks(5000);
  const load = sendLoad(senders, mixedPostbacks(shop, clicks, seededRandom(1)));
  await sleep(700);
  await endGracefully(server);
  const sent = await load;
  const promised = promisesOf(sent);
  const kept = await readKept(stage.places.database);
  expect(promised.length).toBeGreaterThan(connections);
  expect(kept.postbacks).toHaveLength(promised.length);
  expect(findFaults(promised, kept)).toEqual(noFaults);
  const brokenOff = sent.filter(({ reply }) => reply.kind === 'ended' && reply.bytes > 0);
  expect(brokenOff).toEqual([]);
});
