import { setTimeout as sleep } from 'node:timers/promises';
import { judgesTime } from '@trackside/server/testing/judges-time';
import { expect, test } from 'vitest';
import { holdLock } from '../../../apps/server/src/ingest/testing/hold-lock.ts';
import { maintainedRun } from './maintained-run.ts';

const plan = { seconds: 5, perSecond: 500, clicks: 20_000 };

const isTaken = (answer: string) => /^20[02] /.test(answer);

test(
  'keeps no sender waiting for a second during backups and checkpoints',
  judgesTime,
  async () => {
    const { answers, backups, checkpoints, max } = await maintainedRun(plan);
    expect(backups).toBeGreaterThan(0);
    expect(checkpoints).toBeGreaterThan(5);
    expect(Object.keys(answers).filter((answer) => !isTaken(answer))).toEqual([]);
    expect(max).toBeLessThan(1000);
  },
);

test('control: maintenance that locks the database for long is noticed', async () => {
  const { answers, max } = await maintainedRun({
    ...plan,
    perSecond: 50,
    meanwhile: async (file) => {
      const letGo = await holdLock({ dialect: 'sqlite', file });
      await sleep(1500);
      await letGo();
    },
  });
  expect(Object.keys(answers)).toContain('503 OVERLOADED');
  expect(max).toBeGreaterThan(900);
});
