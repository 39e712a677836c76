import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { killTree, signal } from './processes.ts';
import { type Place, runAsServer } from './run-as-server.ts';

const readyWithinMs = 60_000;

export interface Postmaster {
  readonly pid: number;
  readonly exited: Promise<unknown>;
  /** By SIGKILL, its backends too. */
  kill(): Promise<void>;
  /** The fast shutdown: open transactions are rolled back, and everything is written. */
  shutDown(): Promise<void>;
}

export interface PostmasterOptions extends Place {
  readonly program: string;
  readonly settings: Readonly<Record<string, string>>;
  /** Called with its process id while it runs, and with 0 once it has ended. */
  readonly onPid: (pid: number) => void;
}

/** What the postmaster says of itself in its lock file; an older one's words are not its own. */
async function isReady(folder: string, pid: number): Promise<boolean> {
  const lines = await readFile(join(folder, 'data', 'postmaster.pid'), 'utf8').then(
    (text) => text.split('\n'),
    () => [],
  );
  return Number(lines[0]) === pid && lines[7]?.trim() === 'ready';
}

/** Starts the server on the data in the folder, and waits until it takes connections. */
export async function startPostmaster(options: PostmasterOptions): Promise<Postmaster> {
  const { program, settings, folder, onPid } = options;
  const words = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const child = runAsServer(program, ['-D', join(folder, 'data'), ...words], options);
  let ended = false;
  const exited = once(child, 'exit').finally(() => {
    ended = true;
    onPid(0);
  });
  const { pid } = child;
  if (pid === undefined) {
    await exited;
    throw new Error(`${program} did not start.`);
  }
  onPid(pid);
  const lastly = performance.now() + readyWithinMs;
  while (!(await isReady(folder, pid))) {
    if (ended) throw new Error('PostgreSQL ended while it started.');
    if (performance.now() > lastly) throw new Error('PostgreSQL takes too long to start.');
    await sleep(5);
  }
  const end = async (act: () => void | Promise<void>): Promise<void> => {
    if (!ended) await act();
    await exited;
  };
  return {
    pid,
    exited,
    kill: () => end(() => killTree(pid)),
    shutDown: () => end(() => signal(pid, 'SIGINT')),
  };
}
