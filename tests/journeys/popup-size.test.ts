import { expect, test } from 'vitest';
import { measureScripts } from '../load/extension/measure-scripts.ts';

const budget = 160_000;

test('opening the popup loads at most 160 kB of scripts, gzipped', async () => {
  const { opening, all } = await measureScripts();
  expect(opening).toBeGreaterThan(50_000);
  expect(all).toBeGreaterThanOrEqual(opening);
  expect(opening).toBeLessThanOrEqual(budget);
});
