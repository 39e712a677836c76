import { parseArgs } from 'node:util';

const parts = ['core', 'popup', 'readers', 'ingest'] as const;
type Part = (typeof parts)[number];

export interface BenchOptions {
  readonly rounds: number;
  /** How long each server is loaded in each round, at each number of connections. */
  readonly seconds: number;
  readonly only: readonly Part[];
  readonly cpuProfile: boolean;
}

/** A whole number, 1 or more, as it was typed after an option. */
export function wholeNumber(name: string, text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new Error(`--${name} is a whole number, 1 or more.`);
  return Number(text);
}

/** What `npm run bench` was told. */
export function readBenchOptions(args: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      rounds: { type: 'string', default: '5' },
      seconds: { type: 'string', default: '3' },
      only: { type: 'string' },
      'cpu-prof': { type: 'boolean', default: false },
    },
  });
  const { only } = values;
  const chosen = parts.filter((part) => only === undefined || part === only);
  if (chosen.length === 0) throw new Error(`--only is one of: ${parts.join(', ')}`);
  return {
    rounds: wholeNumber('rounds', values.rounds),
    seconds: wholeNumber('seconds', values.seconds),
    only: chosen,
    cpuProfile: values['cpu-prof'],
  };
}
