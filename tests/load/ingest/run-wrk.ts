import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { wrkProgram } from './ensure-wrk.ts';
import { readWrkFigures, type WrkFigures } from './wrk-line.ts';

const script = join(import.meta.dirname, 'requests.lua');

export interface WrkRun {
  readonly url: string;
  /** One path a line. */
  readonly file: string;
  readonly connections: number;
  readonly seconds: number;
}

/** Sends the file's requests, one in flight on each connection, until the time is over. Any failure throws. */
export async function runWrk({ url, file, connections, seconds }: WrkRun): Promise<WrkFigures> {
  const options = ['-t1', `-c${connections}`, `-d${seconds}`, '--timeout', '30', '-s', script];
  const child = spawn(wrkProgram, [...options, url, '--', file], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
  }
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code !== 0) throw new Error(`wrk ended with ${code}:\n${output}`);
  const figures = readWrkFigures(output);
  const trouble = troubleOf(figures, connections);
  if (trouble !== null) throw new Error(`${trouble} (${connections} connections, ${url})`);
  return figures;
}

/** Why a run's figures are worth nothing; null when they are sound. */
export function troubleOf(figures: WrkFigures, connections: number): string | null {
  if (figures.exhausted) return 'The prepared requests did not last: prepare more of them.';
  if (figures.answered === 0) return 'Nothing was answered.';
  if (figures.badStatuses > 0) return `${figures.badStatuses} answers were no success.`;
  if (figures.failures > 0) return `${figures.failures} requests failed without an answer.`;
  if (figures.sent - figures.answered > connections) {
    return `${figures.sent - figures.answered} requests were lost: the server closed connections.`;
  }
  return null;
}
