import { holdLock } from '../../../apps/server/src/ingest/testing/hold-lock.ts';
import { expect, test } from 'vitest';
import { tally } from '../load/tally.ts';
import { openStage } from '../server/open-stage.ts';
import { expectKept, longPostbacks } from './long-postbacks.ts';

test('answers 503 while another process holds the lock, keeps nothing of it, and recovers', async () => {
  await using stage = await openStage();
  const targets = await longPostbacks(stage, 20);
  const letGo = await holdLock(stage.places.database);
  const refused = await stage.send(targets, 20);
  await letGo();
  const taken = await stage.send(targets, 20);
  expect(tally(refused)).toEqual({ '503 OVERLOADED': 20 });
  expect(tally(taken)).toEqual({ '200 CONVERSION_RECORDED': 20 });
  await expectKept(stage, [...refused, ...taken]);
});
