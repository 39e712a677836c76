import { spawn } from 'node:child_process';
import { dirname } from 'node:path';
import { filePlaces, serverScript, serverSettings } from '../load/trackside-server.ts';

export interface TracksideRun {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs one `trackside` command on this database file, in a process of its own. */
export function runTrackside(file: string, words: readonly string[]): Promise<TracksideRun> {
  const child = spawn(process.execPath, [serverScript, ...words], {
    cwd: dirname(file),
    env: { ...process.env, ...serverSettings(filePlaces(file)) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const seen = { out: '', err: '' };
  child.stdout.on('data', (chunk) => (seen.out += String(chunk)));
  child.stderr.on('data', (chunk) => (seen.err += String(chunk)));
  return new Promise((resolve) => {
    child.on('close', (code) => resolve({ ...seen, code }));
  });
}
