import type { ChildProcess } from 'node:child_process';
import { spawn, spawnSync } from 'node:child_process';

export interface Account {
  readonly uid: number;
  readonly gid: number;
}

function accountNamed(name: string): Account | null {
  const [uid, gid] = ['-u', '-g'].map((flag) => {
    const { status, stdout } = spawnSync('id', [flag, name], { encoding: 'utf8' });
    return status === 0 ? Number(stdout) : undefined;
  });
  return uid === undefined || gid === undefined ? null : { uid, gid };
}

/** Who runs the server: PostgreSQL refuses to be root. Null is whoever runs the tests. */
export function serverAccount(): Account | null {
  if (process.getuid?.() !== 0) return null;
  const account = accountNamed('postgres') ?? accountNamed('nobody');
  if (account === null) throw new Error('Neither postgres nor nobody is an account here.');
  return account;
}

export interface Place {
  /** Where the program works. */
  readonly folder: string;
  readonly account: Account | null;
  /** The open file that it writes to. */
  readonly log: number;
}

/** Starts one of PostgreSQL's programs; a terminal's Ctrl+C does not reach it. */
export function runAsServer(
  program: string,
  words: readonly string[],
  { folder, account, log }: Place,
): ChildProcess {
  return spawn(program, words, {
    ...account,
    cwd: folder,
    detached: true,
    stdio: ['ignore', log, log],
  });
}
