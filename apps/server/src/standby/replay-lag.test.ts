import { expect, test } from 'vitest';
import { createReplayLag } from './replay-lag.ts';

test('nobody knows how far a standby is behind that has replayed nothing of what was seen', () => {
  const lag = createReplayLag();
  expect(lag.behindMs(0)).toBeNull();
  lag.written({ at: 1000, position: 500 });
  lag.replayed(499);
  expect(lag.behindMs(2000)).toBeNull();
  lag.replayed(500);
  expect(lag.behindMs(2000)).toBe(1000);
});

test('while nothing is written, a standby that has all of it is not behind', () => {
  const lag = createReplayLag();
  for (let at = 0; at <= 600_000; at += 10_000) {
    lag.written({ at, position: 500 });
    lag.replayed(500);
  }
  expect(lag.behindMs(600_010)).toBe(10);
});

test('a standby lacks what came after the last place that it has replayed', () => {
  const lag = createReplayLag();
  for (const [at, position] of [
    [1000, 100],
    [2000, 200],
    [3000, 300],
  ] as const) {
    lag.written({ at, position });
  }
  lag.replayed(250);
  expect(lag.behindMs(3000)).toBe(1000);
  lag.replayed(300);
  expect(lag.behindMs(3000)).toBe(0);
  // What it had once it still has, whatever it says.
  lag.replayed(100);
  expect(lag.behindMs(3500)).toBe(500);
});

test('one that stands still is behind by all the time since, also after longer than is remembered', () => {
  const lag = createReplayLag();
  lag.written({ at: 0, position: 100 });
  lag.replayed(100);
  const hours = 3 * 3_600_000;
  for (let at = 60_000; at <= hours; at += 60_000) {
    lag.written({ at, position: 100 + at });
    lag.replayed(100);
  }
  expect(lag.behindMs(hours)).toBe(hours);
});
