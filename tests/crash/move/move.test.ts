import { createTestDatabase } from '@trackside/server/testing/create-test-database';
import { expect, test } from 'vitest';
import { noFaults } from '../database/find-faults.ts';
import { moveRun } from './move-run.ts';

test('moves 20000 postbacks there and back under load, killed five times, and nothing acknowledged is missing', async () => {
  await using empty = await createTestDatabase();
  const figures = await moveRun({
    url: empty.url,
    postbacks: 20_000,
    kills: 5,
    seed: 1,
    clicks: 5000,
  });
  expect(figures.faults).toEqual(noFaults);
  expect(figures.kills).toBeGreaterThanOrEqual(4);
  // Load went on until the old place was left, and after it.
  for (const answers of [figures.answers, figures.answersBack]) {
    expect(answers['200 CONVERSION_RECORDED']).toBeGreaterThan(10);
    expect(answers['503 OVERLOADED']).toBeGreaterThan(0);
  }
  expect(figures.recordedLater).toBeGreaterThan(0);
}, 300_000);
