import { statSync } from 'node:fs';
import { expect, test } from 'vitest';
import { holdLock } from '../../../apps/server/src/ingest/testing/hold-lock.ts';
import { findFaults, noFaults, promisesOf } from '../database/find-faults.ts';
import { readKept } from '../database/read-kept.ts';
import { targetOf } from '../load/mixed-postbacks.ts';
import type { Sent } from '../load/send-load.ts';
import { tally } from '../load/tally.ts';
import type { Stage } from '../server/open-stage.ts';
import { openStage } from '../server/open-stage.ts';
import { limitFileSize } from './limit-file-size.ts';

/** Conversions that take up room: as many as it says, each with nearly as much as a query may have. */
function longPostbacks({ shop, clicks }: Stage, count: number): string[] {
  const note = 'x'.repeat(7000);
  return clicks(count).map((id) => targetOf(shop.secure, id, { note }));
}

/** Ends the server and compares what it kept with what it answered: neither more nor less. */
async function expectKept(stage: Stage, sent: readonly Sent[]): Promise<void> {
  await stage.end();
  const promised = promisesOf(sent);
  const kept = readKept(stage.file);
  expect(kept.postbacks).toHaveLength(promised.length);
  expect(findFaults(promised, kept)).toEqual(noFaults);
}

test('answers 503 while another process holds the lock, keeps nothing of it, and recovers', async () => {
  await using stage = await openStage();
  const targets = longPostbacks(stage, 20);
  const letGo = await holdLock(stage.file);
  const refused = await stage.send(targets, 20);
  await letGo();
  const taken = await stage.send(targets, 20);
  expect(tally(refused)).toEqual({ '503 OVERLOADED': 20 });
  expect(tally(taken)).toEqual({ '200 CONVERSION_RECORDED': 20 });
  await expectKept(stage, [...refused, ...taken]);
});

test('answers 503 on a full disk, keeps nothing half, and recovers', async () => {
  await using stage = await openStage();
  const room = 400_000;
  limitFileSize(stage.server.pid, statSync(`${stage.file}-wal`).size + room);
  const targets = longPostbacks(stage, 300);
  const onFullDisk = await stage.send(targets, 16);
  const { '503 OVERLOADED': refused = 0, '200 CONVERSION_RECORDED': recorded = 0 } =
    tally(onFullDisk);
  expect(refused).toBeGreaterThan(0);
  expect(recorded).toBeGreaterThan(0);
  expect(refused + recorded).toBe(targets.length);
  limitFileSize(stage.server.pid, null);
  const later = await stage.send(targets, 16);
  expect(tally(later)).toEqual({
    '200 CONVERSION_DUPLICATE': recorded,
    '200 CONVERSION_RECORDED': refused,
  });
  await expectKept(stage, [...onFullDisk, ...later]);
});

test('control: the same postbacks are recorded on a disk that is not full', async () => {
  await using stage = await openStage();
  const sent = await stage.send(longPostbacks(stage, 300), 16);
  expect(tally(sent)).toEqual({ '200 CONVERSION_RECORDED': 300 });
});
