import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface SpawnedServer extends AsyncDisposable {
  readonly url: string;
  /** From spawning the process to the line that says it listens, in milliseconds. */
  readonly readyAfter: number;
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  await new Promise((resolve) => child.once('close', resolve));
}

/** Starts a server in a process of its own and waits for the line in which it says its address. */
export async function spawnServer(
  script: string,
  env: Readonly<Record<string, string>> = {},
): Promise<SpawnedServer> {
  const folder = await mkdtemp(join(tmpdir(), 'trackside-load-'));
  const started = performance.now();
  const child = spawn(process.execPath, [script], {
    cwd: folder,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await new Promise<string>((resolve, reject) => {
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      const found = /https?:\/\/127\.0\.0\.1:\d+/.exec(output);
      if (found !== null) resolve(found[0]);
    });
    child.once('close', () => reject(new Error(`The server ended before it listened:\n${output}`)));
  });
  const readyAfter = performance.now() - started;
  return {
    url,
    readyAfter,
    async [Symbol.asyncDispose]() {
      child.kill('SIGTERM');
      await ended(child);
      await rm(folder, { recursive: true, force: true });
    },
  };
}
