import { spawn } from 'node:child_process';
import { dirname } from 'node:path';
import {
  filePlaces,
  serverNodeArgs,
  serverScript,
  serverSettings,
} from '../../load/trackside-server.ts';

/** A line of a move's progress, and how long after it the move is killed. */
export interface Death {
  readonly line: number | 'end';
  readonly delayMs: number;
}

/** What the command says of a move that has come to its end. */
export interface Moved {
  readonly tables: Readonly<Record<string, { readonly rows: number }>>;
  readonly lockedMs: number;
}

/** From where to where, and when the process dies. */
export interface Route {
  readonly from: string;
  readonly to: string;
  readonly death: Death | null;
}

/** Runs the command in a process of its own; null where it was killed. */
export async function runMove(
  file: string,
  { from, to, death }: Route,
): Promise<(Moved & { readonly seconds: number }) | null> {
  const begun = performance.now();
  const words = [...serverNodeArgs, serverScript, 'move', '--to', to, '--json'];
  const child = spawn(process.execPath, words, {
    cwd: dirname(file),
    env: {
      ...process.env,
      ...serverSettings(filePlaces(file)),
      TRACKSIDE_DATABASE_URL: from,
      TRACKSIDE_KEY_FOLDER: dirname(file),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const seen = { out: '', err: '' };
  child.stdout.on('data', (chunk) => (seen.out += String(chunk)));
  let dies = death !== null;
  child.stderr.on('data', (chunk) => {
    seen.err += String(chunk);
    if (!dies || death === null || !hasCome(death.line, seen.err)) return;
    dies = false;
    setTimeout(() => child.kill('SIGKILL'), death.delayMs);
  });
  const [code, signal] = await new Promise<[number | null, NodeJS.Signals | null]>((resolve) => {
    child.once('close', (...ended) => resolve(ended));
  });
  if (signal === 'SIGKILL') return null;
  if (code !== 0) throw new Error(`The move failed: ${seen.out}${seen.err}`);
  const moved: Moved = JSON.parse(seen.out);
  return { ...moved, seconds: (performance.now() - begun) / 1000 };
}

function hasCome(line: Death['line'], progress: string): boolean {
  return line === 'end'
    ? progress.includes('nobody writes')
    : progress.split('\n').length > line + 1;
}
