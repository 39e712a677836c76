import { expect, test } from 'vitest';
import { readGrowthOptions } from './growth-options.ts';

const usual = { postbacks: [1_000_000], minutes: 3, rounds: 3, seconds: 3, fresh: false };

test.each([
  [[], usual],
  [['--full'], { ...usual, postbacks: [1_000_000, 10_000_000], minutes: 10 }],
  [['--full', '--minutes', '2'], { ...usual, postbacks: [1_000_000, 10_000_000], minutes: 2 }],
  [['--postbacks', '20000', '--fresh'], { ...usual, postbacks: [20_000], fresh: true }],
])('understands %j', (args, expected) => {
  expect(readGrowthOptions(args)).toEqual(expected);
});

test.each([[['--postbacks', 'many']], [['--minutes', '0']]])('refuses %j', (args) => {
  expect(() => readGrowthOptions(args)).toThrow('--');
});
