import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

interface Process {
  readonly pid: number;
  readonly parent: number;
  /** The system's letter: `T` is stopped, `Z` has ended and waits for its parent to notice. */
  readonly state: string;
}

function readStat(pid: string): Process[] {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name in parentheses may hold anything, parentheses too.
    const [state = '', parent] = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return [{ pid: Number(pid), parent: Number(parent), state }];
  } catch {
    // It has ended since it was listed.
    return [];
  }
}

/** Every process: from /proc, for a bare Debian has no `ps`; elsewhere from `ps`. */
function listProcesses(): Process[] {
  if (process.platform === 'linux') {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .flatMap(readStat);
  }
  const { stdout } = spawnSync('ps', ['-A', '-o', 'pid=,ppid=,stat='], { encoding: 'utf8' });
  return stdout.split('\n').flatMap((line) => {
    const [pid, parent, state] = line.trim().split(/\s+/);
    if (state === undefined) return [];
    return [{ pid: Number(pid), parent: Number(parent), state: state.charAt(0) }];
  });
}

/** The processes that a process started and that are there still. */
export function childrenOf(root: number): number[] {
  return listProcesses()
    .filter(({ parent }) => parent === root)
    .map(({ pid }) => pid);
}

/** Sends a signal; a process that has ended already is no error. */
export function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}

/** Those of these processes that still run. */
export function running(pids: readonly number[]): number[] {
  const ended = new Set(['Z', 'X']);
  return listProcesses()
    .filter(({ pid, state }) => pids.includes(pid) && !ended.has(state))
    .map(({ pid }) => pid);
}

/** Waits until a condition holds, and tells whether it came to hold in time. */
export async function until(holds: () => boolean, timeoutMs: number): Promise<boolean> {
  const end = performance.now() + timeoutMs;
  while (!holds()) {
    if (performance.now() > end) return false;
    await sleep(10);
  }
  return true;
}

/**
 * Kills a process and its children at once, as if the power of their machine failed, and waits for their end.
 *
 * Each of PostgreSQL's backends is a group of its own, so that no group can be killed. The parent is
 * stopped first: it has no child afterwards that is not seen here.
 */
export async function killTree(root: number): Promise<void> {
  signal(root, 'SIGSTOP');
  const held = new Set(['T', 'Z', 'X', undefined]);
  await until(() => held.has(listProcesses().find(({ pid }) => pid === root)?.state), 5000);
  const pids = [root, ...childrenOf(root)];
  for (const pid of pids) signal(pid, 'SIGKILL');
  if (!(await until(() => running(pids).length === 0, 10_000))) {
    throw new Error(`Processes outlive SIGKILL: ${running(pids).join(', ')}`);
  }
}
