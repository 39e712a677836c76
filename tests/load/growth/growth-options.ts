import { parseArgs } from 'node:util';
import { wholeNumber } from '../bench-options.ts';

export interface GrowthOptions {
  /** The sizes to measure, beside the empty database. */
  readonly postbacks: readonly number[];
  /** How long memory is watched under load. */
  readonly minutes: number;
  readonly rounds: number;
  readonly seconds: number;
  /** Fill anew, whatever is kept from before. */
  readonly fresh: boolean;
}

const million = 1_000_000;

/** What `npm run bench:growth` was told. */
export function readGrowthOptions(args: readonly string[]): GrowthOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      full: { type: 'boolean', default: false },
      fresh: { type: 'boolean', default: false },
      postbacks: { type: 'string' },
      minutes: { type: 'string' },
      rounds: { type: 'string', default: '3' },
      seconds: { type: 'string', default: '3' },
    },
  });
  const { full, fresh, postbacks, minutes } = values;
  const usual = full ? [million, 10 * million] : [million];
  return {
    postbacks: postbacks === undefined ? usual : [wholeNumber('postbacks', postbacks)],
    minutes: minutes === undefined ? (full ? 10 : 3) : wholeNumber('minutes', minutes),
    rounds: wholeNumber('rounds', values.rounds),
    seconds: wholeNumber('seconds', values.seconds),
    fresh,
  };
}
