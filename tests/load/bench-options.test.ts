import { expect, test } from 'vitest';
import { readBenchOptions } from './bench-options.ts';

test('measures everything, five rounds of three seconds', () => {
  expect(readBenchOptions([])).toEqual({
    rounds: 5,
    seconds: 3,
    only: ['core', 'popup', 'readers', 'ingest'],
    cpuProfile: false,
  });
});

test('measures what it is told to', () => {
  const args = ['--only', 'ingest', '--rounds', '2', '--seconds=1', '--cpu-prof'];
  expect(readBenchOptions(args)).toEqual({
    rounds: 2,
    seconds: 1,
    only: ['ingest'],
    cpuProfile: true,
  });
});

test.each([
  [['--only', 'nothing']],
  [['--rounds', '0']],
  [['--seconds', '1.5']],
  [['--round', '1']],
])('refuses %j', (args) => {
  expect(() => readBenchOptions(args)).toThrow('--');
});
