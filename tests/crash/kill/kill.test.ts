import { join } from 'node:path';
import { expect, test } from 'vitest';
import { noFaults } from '../database/find-faults.ts';
import type { KillPlan } from './kill-rounds.ts';
import { addUp, killRounds } from './kill-rounds.ts';

const roundsEach = 50;

function careless(how: 'early' | 'forgetful'): NonNullable<KillPlan['instead']> {
  return {
    server: { script: join(import.meta.dirname, 'careless-server.ts'), env: { CARELESS: how } },
    shop: { offerId: 1, secure: 'anything' },
  };
}

test('loses nothing that it acknowledged and books nothing twice, killed 100 times under load', async () => {
  const figures = addUp(
    await Promise.all([1, 2].map((seed) => killRounds({ rounds: roundsEach, seed }))),
  );
  expect(figures).toMatchObject({ kills: 2 * roundsEach, lostAtRestart: 0, faults: noFaults });
  // Killed while it was at work, and not before.
  expect(figures.acknowledged).toBeGreaterThan(figures.kills);
}, 600_000);

test('control: a server that answers before it stores loses what it acknowledged', async () => {
  const { faults, lostAtRestart } = await killRounds({
    rounds: 4,
    seed: 3,
    instead: careless('early'),
  });
  expect(faults.lost).toBeGreaterThan(0);
  expect(lostAtRestart).toBe(faults.lost);
});

test('control: a server that books whatever comes books twice', async () => {
  const { faults } = await killRounds({ rounds: 2, seed: 4, instead: careless('forgetful') });
  expect(faults).toEqual({ ...noFaults, bookedTwice: faults.bookedTwice });
  expect(faults.bookedTwice).toBeGreaterThan(0);
});
