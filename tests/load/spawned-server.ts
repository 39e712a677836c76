import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

export interface SpawnedServer extends AsyncDisposable {
  readonly url: string;
  readonly pid: number;
  /** From spawning the process to the line that says it listens, in milliseconds. */
  readonly readyAfter: number;
}

export interface SpawnOptions {
  readonly args?: readonly string[];
  readonly nodeArgs?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

const longestStart = 30_000;
const pollEvery = 2;

function isRunning(child: ChildProcess): boolean {
  return child.exitCode === null && child.signalCode === null;
}

async function ended(child: ChildProcess): Promise<void> {
  if (isRunning(child)) await new Promise((resolve) => child.once('close', resolve));
}

/** Ends a process of ours and waits for its end. */
async function end(child: ChildProcess): Promise<void> {
  child.kill('SIGTERM');
  await ended(child);
}

async function addressIn(log: string, child: ChildProcess): Promise<string> {
  const deadline = performance.now() + longestStart;
  for (;;) {
    const output = await readFile(log, 'utf8');
    const found = /https?:\/\/127\.0\.0\.1:\d+/.exec(output);
    if (found !== null) return found[0];
    if (!isRunning(child)) throw new Error(`The server ended before it listened:\n${output}`);
    if (performance.now() > deadline) throw new Error(`The server does not listen:\n${output}`);
    await wait(pollEvery);
  }
}

/**
 * Starts a server in a process of its own and waits for the line in which it says its address. What
 * it says goes to a file: reading it along would take time from the very machine that is measured.
 */
export async function spawnServer(
  script: string,
  { args = [], nodeArgs = [], env = {} }: SpawnOptions = {},
): Promise<SpawnedServer> {
  const folder = await mkdtemp(join(tmpdir(), 'trackside-load-'));
  const log = join(folder, 'output.log');
  const output = openSync(log, 'a');
  const started = performance.now();
  const child = spawn(process.execPath, [...nodeArgs, script, ...args], {
    cwd: folder,
    env: { ...process.env, ...env },
    stdio: ['ignore', output, 'inherit'],
  });
  closeSync(output);
  const close = async () => {
    await end(child);
    await rm(folder, { recursive: true, force: true });
  };
  try {
    const url = await addressIn(log, child);
    const readyAfter = performance.now() - started;
    return { url, pid: child.pid ?? 0, readyAfter, [Symbol.asyncDispose]: close };
  } catch (error) {
    await close();
    throw error;
  }
}
