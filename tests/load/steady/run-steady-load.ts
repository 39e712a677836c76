import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { SteadyFigures } from './send-steadily.ts';

const script = join(import.meta.dirname, 'steady-load.ts');
const run = promisify(execFile);

export interface SteadyRun {
  readonly url: string;
  /** One path a line; all of them are sent. */
  readonly file: string;
  readonly rate: number;
  readonly connections: number;
  /** So many first requests are sent and not counted. */
  readonly uncounted: number;
}

/** Sends the file's requests at a steady rate, from a process of its own. A bad answer throws. */
export async function runSteadyLoad(options: SteadyRun): Promise<SteadyFigures> {
  const args = Object.entries(options).map(([name, value]) => `--${name}=${value}`);
  const { stdout } = await run(process.execPath, [script, ...args]);
  const figures: SteadyFigures = JSON.parse(stdout);
  if (figures.badStatuses > 0) {
    throw new Error(`${figures.badStatuses} answers at a steady rate were no success.`);
  }
  return figures;
}
