import { setTimeout as sleep } from 'node:timers/promises';
import { judgesTime } from '@trackside/server/testing/judges-time';
import { beforeAll, expect, test } from 'vitest';
import { holdLock } from '../../../apps/server/src/ingest/testing/hold-lock.ts';
import { findFaults, noFaults, promisesOf } from '../database/find-faults.ts';
import { readKept } from '../database/read-kept.ts';
import { targetOf } from '../load/mixed-postbacks.ts';
import type { Sent } from '../load/send-load.ts';
import { openSenders, sendLoad } from '../load/send-load.ts';
import { tally } from '../load/tally.ts';
import type { Stage } from '../server/open-stage.ts';
import { openStage } from '../server/open-stage.ts';

/** The server lets 2,000 wait; the others would only wait longer than their senders do. */
const flood = 3000;
const belowBound = 1500;

/** The lock makes nobody wait longer than this, beyond what such a flood takes on this machine anyway. */
const patienceOfSendersMs = 2000;

const targetsOf = async ({ shop, clicks }: Stage, count: number) =>
  (await clicks(count)).map((id) => targetOf(shop.secure, id));

type Locked = 'not at all' | 'for a moment' | 'until all are answered';

/** Each on a connection of its own, all at once, while another process holds the lock so long. */
async function sendAtOnce(stage: Stage, count: number, locked: Locked): Promise<Sent[]> {
  const targets = await targetsOf(stage, count);
  const senders = await openSenders(stage.server.port, count);
  const letGo = locked === 'not at all' ? null : await holdLock(stage.places.database);
  const load = sendLoad(senders, targets);
  if (locked === 'for a moment') await sleep(300);
  else await load;
  await letGo?.();
  return load;
}

const longestWait = (sent: readonly Sent[]) =>
  Math.max(...sent.map(({ sentAt, repliedAt }) => repliedAt - sentAt));

/** How long the slowest answer takes while nobody holds the lock. */
async function measureWithoutLock(): Promise<number> {
  await using stage = await openStage();
  return longestWait(await sendAtOnce(stage, flood, 'not at all'));
}

let withoutLockMs: number;
beforeAll(async () => {
  withoutLockMs = await measureWithoutLock();
});

test.each([
  ['for a moment', 0],
  ['until all are answered', flood],
] as const)(
  'answers 3,000 postbacks at once in time while the database is locked %s',
  judgesTime,
  async (locked, least) => {
    await using stage = await openStage();
    const sent = await sendAtOnce(stage, flood, locked);
    const { '503 OVERLOADED': refused = 0, '200 CONVERSION_RECORDED': recorded = 0 } = tally(sent);
    expect(refused + recorded).toBe(flood);
    expect(refused).toBeGreaterThanOrEqual(least);
    const withoutAdvice = sent.filter(
      ({ reply }) => reply.kind === 'answered' && reply.status === 503 && reply.retryAfter === null,
    );
    expect(withoutAdvice).toEqual([]);
    // The machine may be busier by now than it was at first.
    if (longestWait(sent) - withoutLockMs >= patienceOfSendersMs) {
      withoutLockMs = Math.max(withoutLockMs, await measureWithoutLock());
    }
    expect(longestWait(sent) - withoutLockMs).toBeLessThan(patienceOfSendersMs);

    const later = await stage.send(await targetsOf(stage, 100), 10);
    expect(tally(later)).toEqual({ '200 CONVERSION_RECORDED': 100 });
    await stage.end();
    const kept = await readKept(stage.places.database);
    expect(kept.postbacks).toHaveLength(recorded + later.length);
    expect(findFaults(promisesOf([...sent, ...later]), kept)).toEqual(noFaults);
  },
);

test('control: takes as many as may wait, when nobody holds the lock', judgesTime, async () => {
  await using stage = await openStage();
  const sent = await sendAtOnce(stage, belowBound, 'not at all');
  expect(tally(sent)).toEqual({ '200 CONVERSION_RECORDED': belowBound });
});
