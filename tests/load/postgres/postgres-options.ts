import { parseArgs } from 'node:util';
import { wholeNumber } from '../bench-options.ts';

export interface PostgresOptions {
  readonly rounds: number;
  /** How long each is loaded in each round, at each number of connections. */
  readonly seconds: number;
  /** A database that is compared holds so many postbacks more. */
  readonly stored: number;
  /** Node's own flags for the servers that are measured. */
  readonly nodeArgs: readonly string[];
}

/** What `npm run bench:postgres` was told. */
export function readPostgresOptions(args: readonly string[]): PostgresOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      rounds: { type: 'string', default: '3' },
      seconds: { type: 'string', default: '3' },
      stored: { type: 'string' },
    },
  });
  return {
    rounds: wholeNumber('rounds', values.rounds),
    seconds: wholeNumber('seconds', values.seconds),
    stored: values.stored === undefined ? 0 : wholeNumber('stored', values.stored),
    nodeArgs: [],
  };
}
