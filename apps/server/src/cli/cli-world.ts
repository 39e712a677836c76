import type { Clock } from '../ports/clock.ts';
import type { RandomBytes } from '../ports/random-bytes.ts';

/** All that a command may reach of the world beside the file system. */
export interface CliWorld {
  /** The settings as they stand in the environment. */
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly clock: Clock;
  readonly random: RandomBytes;
  /** The result, for people or, with `--json`, for programs. */
  readonly out: (text: string) => void;
  /** Progress and troubles. */
  readonly note: (text: string) => void;
  /** What is piped in; null where a person sits at a terminal. */
  readonly input: () => Promise<string | null>;
  readonly exitWith: (code: number) => void;
}
