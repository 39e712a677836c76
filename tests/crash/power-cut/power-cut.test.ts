import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../server/temporary-folder.ts';
import type { Synchronous } from './record-server.ts';
import { recordServer } from './record-server.ts';
import { replayCuts } from './replay-cuts.ts';

async function cutPower(
  synchronous: Synchronous,
  { cuts, clicks }: { readonly cuts: number; readonly clicks: number },
) {
  await using folder = await temporaryFolder();
  const recording = await recordServer(folder.path, { clicks, connections: 64, synchronous });
  const figures = await replayCuts(recording, {
    cuts,
    seed: 1,
    folder: join(folder.path, 'cuts'),
  });
  // The trace tells of every answer that somebody got.
  expect(figures.answers).toBe(recording.promises);
  return figures;
}

test('loses nothing that it acknowledged in 1,000 power cuts, whatever was not synced', async () => {
  const figures = await cutPower('full', { cuts: 1000, clicks: 400 });
  expect(figures).toMatchObject({ cuts: 1000, losing: 0, corrupting: 0, falsifying: 0 });
  // The recording holds all that may go wrong.
  expect(figures.answers).toBeGreaterThan(400);
  expect(figures.afterAnswers).toBeGreaterThan(500);
  expect(figures.checkpoints).toBeGreaterThan(1);
  expect(figures.withinCheckpoints).toBeGreaterThan(200);
}, 600_000);

test('control: with `synchronous = normal` it loses what it acknowledged', async () => {
  const { losing, corrupting } = await cutPower('normal', { cuts: 100, clicks: 24 });
  expect(losing).toBeGreaterThan(0);
  expect(corrupting).toBe(0);
});

test('control: with `synchronous = off` its database is damaged', async () => {
  const { corrupting } = await cutPower('off', { cuts: 100, clicks: 24 });
  expect(corrupting).toBeGreaterThan(0);
});
