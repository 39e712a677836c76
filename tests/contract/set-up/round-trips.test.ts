import { expect, test } from 'vitest';
import { makeRoundTrips } from './round-trips.ts';

const rounds = 200;

test('any set-up goes in and comes out identically, as JSON and as CSV', async () => {
  const { trips, offers, broken } = await makeRoundTrips(rounds);
  expect(broken).toEqual([]);
  expect(trips).toBe(rounds);
  // They are not all empty.
  expect(offers).toBeGreaterThan(rounds / 2);
}, 120_000);
