import { statSync } from 'node:fs';
import { expect, test } from 'vitest';
import { tally } from '../load/tally.ts';
import { openStage } from '../server/open-stage.ts';
import { limitFileSize } from './limit-file-size.ts';
import { expectKept, longPostbacks } from './long-postbacks.ts';

test('answers 503 on a full disk, keeps nothing half, and recovers', async () => {
  await using stage = await openStage();
  const room = 400_000;
  limitFileSize(stage.server.pid, statSync(`${stage.file}-wal`).size + room);
  const targets = await longPostbacks(stage, 300);
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
  const sent = await stage.send(await longPostbacks(stage, 300), 16);
  expect(tally(sent)).toEqual({ '200 CONVERSION_RECORDED': 300 });
});
