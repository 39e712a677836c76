import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { judgesTime } from '@trackside/server/testing/judges-time';
import { expect, test } from 'vitest';
import { openOwnPostgres } from '../../databases/own-postgres.ts';
import { adminToken } from '../../load/trackside-server.ts';
import { seededRandom } from '../../chance/seeded-random.ts';
import { findFaults, noFaults, promisesOf } from '../database/find-faults.ts';
import { insertClicks } from '../database/insert-clicks.ts';
import { readKept } from '../database/read-kept.ts';
import { mixedPostbacks, targetOf } from '../load/mixed-postbacks.ts';
import { openSenders, sendLoad } from '../load/send-load.ts';
import { tally } from '../load/tally.ts';
import { openStage } from '../server/open-stage.ts';
import { startServer } from '../server/start-server.ts';
import { countOverloaded, longestWait, misanswered, sendMeanwhile } from './steady-load.ts';

const kills = 3;
const patienceOfSendersMs = 2000;

test(
  'loses nothing that it acknowledged, answers 503 and recovers by itself when PostgreSQL is killed',
  { ...judgesTime, timeout: 180_000 },
  async () => {
    await using own = await openOwnPostgres();
    await using stage = await openStage(own.places);
    const random = seededRandom(7);
    const recoveredMs: number[] = [];
    const [asked = ''] = await stage.clicks(1);
    const isTaken = async (): Promise<boolean> =>
      (await fetch(stage.server.url + targetOf(stage.shop.secure, asked))).status === 200;
    const sent = await sendMeanwhile(stage, async () => {
      for (let kill = 0; kill < kills; kill += 1) {
        await own.postgres.kill();
        await sleep(random.fraction() * 500);
        await own.postgres.restart();
        const restarted = performance.now();
        while (!(await isTaken())) await sleep(20);
        recoveredMs.push(performance.now() - restarted);
        await sleep(200 + random.fraction() * 400);
      }
    });
    expect(misanswered(sent)).toEqual([]);
    expect(countOverloaded(sent)).toBeGreaterThan(kills);
    expect(longestWait(sent)).toBeLessThan(patienceOfSendersMs);
    expect(recoveredMs).toHaveLength(kills);
    expect(Math.max(...recoveredMs)).toBeLessThan(patienceOfSendersMs);
    await stage.end();
    const promised = promisesOf(sent);
    expect(promised.length).toBeGreaterThan(kills * 20);
    expect(findFaults(promised, await readKept(own.places.database))).toEqual(noFaults);
  },
);

test('answers at once, and keeps no more waiting than it may, while PostgreSQL is away', async () => {
  await using own = await openOwnPostgres();
  await using stage = await openStage(own.places);
  const targets = (await stage.clicks(2500)).map((id) => targetOf(stage.shop.secure, id));
  await own.postgres.kill();
  const senders = await openSenders(stage.server.port, targets.length);
  const refused = await sendLoad(senders, targets);
  expect(tally(refused)).toEqual({ '503 OVERLOADED': targets.length });
  const token = { authorization: `Bearer ${adminToken}` };
  const ask = (path: string) => fetch(stage.server.url + path, { headers: token });
  const call = await ask('/trpc/access.whoami');
  const download = await ask('/export?what=report&format=csv');
  expect([call.status, download.status]).toEqual([503, 503]);
  expect(await call.json()).toMatchObject({ error: { data: { reason: 'DATABASE_UNAVAILABLE' } } });
  expect(await download.text()).toContain('can’t use its database');
  await own.postgres.restart();
  expect((await ask('/trpc/access.whoami')).status).toBe(200);
  const later = await stage.send(targets.slice(0, 200), 16);
  expect(tally(later)).toEqual({ '200 CONVERSION_RECORDED': 200 });
}, 120_000);

test('control: a server that answers before it stores loses what it acknowledged', async () => {
  await using own = await openOwnPostgres();
  const { database } = own.places;
  await using server = await startServer(own.places, {
    script: join(import.meta.dirname, '..', 'kill', 'careless-server.ts'),
    env: { CARELESS: 'early' },
  });
  const clicks = await insertClicks(database, 1, { prefix: 'click', count: 400 });
  const load = sendLoad(
    await openSenders(server.port, 16),
    mixedPostbacks({ offerId: 1, secure: 'anything' }, clicks, seededRandom(1)),
  );
  await sleep(100);
  await own.postgres.kill();
  const promised = promisesOf(await load);
  await own.postgres.restart();
  expect(findFaults(promised, await readKept(database)).lost).toBeGreaterThan(0);
});
