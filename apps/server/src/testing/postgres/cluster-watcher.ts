import { spawnSync } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { killTree, running, signal, until } from './processes.ts';

/**
 * A program of its own: it clears a cluster away as soon as whoever started it ends, however that ends.
 *
 * Its argument is the cluster's folder. On its standard input it is told, a line each, which process
 * runs there now (0 is none). The end of the input is the end of the cluster.
 */
const folder = process.argv[2];
if (folder === undefined) throw new Error('The folder to watch is missing.');

/** What the kernel keeps for a postmaster that could not clear up: the last number of its lock file's seventh line. */
async function freeSharedMemory(lockFile: string): Promise<void> {
  const text = await readFile(lockFile, 'utf8').catch(() => '');
  const id = /^\s*\d+\s+(\d+)\s*$/.exec(text.split('\n')[6] ?? '')?.[1];
  if (id !== undefined) spawnSync('ipcrm', ['-m', id], { stdio: 'ignore' });
}

let pid = 0;
for await (const line of createInterface({ input: process.stdin })) pid = Number(line);

if (pid > 0) {
  // The immediate shutdown: what is stored is thrown away anyway.
  signal(pid, 'SIGQUIT');
  if (!(await until(() => running([pid]).length === 0, 10_000))) await killTree(pid);
}
await freeSharedMemory(join(folder, 'data', 'postmaster.pid'));
// What initdb has begun may still write for a moment.
await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
