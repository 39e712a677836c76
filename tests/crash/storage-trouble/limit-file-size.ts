import { spawnSync } from 'node:child_process';

/** Limits how large the files that a process writes may grow, as a full disk does; null: no more. */
export function limitFileSize(pid: number, bytes: number | null): void {
  const limit = `--fsize=${bytes ?? 'unlimited'}:unlimited`;
  const { status, stderr } = spawnSync('prlimit', ['--pid', String(pid), limit], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`prlimit (of util-linux) is needed here: ${stderr}`);
}
