import { expect, test } from 'vitest';
import { troubleOf } from './run-wrk.ts';

const sound = {
  answered: 1000,
  sent: 1016,
  seconds: 1,
  p50: 1,
  p99: 2,
  p999: 3,
  max: 4,
  badStatuses: 0,
  failures: 0,
  exhausted: false,
  cpuSeconds: 0.1,
};

test('finds no trouble in a sound run', () => {
  expect(troubleOf(sound, 16)).toBeNull();
});

test.each([
  [{ exhausted: true }, 'did not last'],
  [{ answered: 0 }, 'Nothing'],
  [{ badStatuses: 3 }, '3 answers'],
  [{ failures: 2 }, '2 requests failed'],
  [{ sent: 1017 }, '17 requests were lost'],
])('finds the trouble in %j', (change, words) => {
  expect(troubleOf({ ...sound, ...change }, 16)).toContain(words);
});
