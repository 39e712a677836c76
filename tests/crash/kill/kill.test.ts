import { join } from 'node:path';
import { makeTestPlaces, testDialect } from '@trackside/server/testing/test-places';
import { expect, test } from 'vitest';
import { noFaults } from '../database/find-faults.ts';
import type { KillFigures, KillPlan } from './kill-rounds.ts';
import { addUp, killRounds } from './kill-rounds.ts';

/** A server that starts on PostgreSQL takes longer, and dies the same death. */
const roundsEach = { sqlite: 50, postgres: 6 }[testDialect];

function careless(how: 'early' | 'forgetful'): NonNullable<KillPlan['instead']> {
  return {
    server: { script: join(import.meta.dirname, 'careless-server.ts'), env: { CARELESS: how } },
    shop: { offerId: 1, secure: 'anything' },
  };
}

async function kill(plan: Omit<KillPlan, 'places'>): Promise<KillFigures> {
  await using own = await makeTestPlaces();
  return await killRounds({ ...plan, places: own.places });
}

test(`loses nothing that it acknowledged and books nothing twice, killed ${2 * roundsEach} times under load`, async () => {
  const figures = addUp(
    await Promise.all([1, 2].map((seed) => kill({ rounds: roundsEach, seed }))),
  );
  expect(figures).toMatchObject({ kills: 2 * roundsEach, lostAtRestart: 0, faults: noFaults });
  // Killed while it was at work, and not before.
  expect(figures.acknowledged).toBeGreaterThan(figures.kills);
}, 600_000);

test('control: a server that answers before it stores loses what it acknowledged', async () => {
  const { faults, lostAtRestart } = await kill({ rounds: 4, seed: 3, instead: careless('early') });
  expect(faults.lost).toBeGreaterThan(0);
  expect(lostAtRestart).toBe(faults.lost);
});

test('control: a server that books whatever comes books twice', async () => {
  const { faults } = await kill({ rounds: 2, seed: 4, instead: careless('forgetful') });
  expect(faults).toEqual({ ...noFaults, bookedTwice: faults.bookedTwice });
  expect(faults.bookedTwice).toBeGreaterThan(0);
});
