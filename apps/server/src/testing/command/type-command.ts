import { spawn } from 'node:child_process';
import { compileCache, serverCommand } from './server-command.ts';

const [program, ...args] = serverCommand;

export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Types a command in a folder, in a process of its own. */
export function typeCommand(
  folder: string,
  words: readonly string[],
  { env = {}, input = '' }: { readonly env?: Record<string, string>; readonly input?: string } = {},
): Promise<Run> {
  const child = spawn(program, [...args, ...words], {
    cwd: folder,
    env: {
      ...compileCache,
      TRACKSIDE_PORT: '0',
      TRACKSIDE_PUBLIC_URL: 'http://127.0.0.1:9',
      ...env,
    },
  });
  const seen = { out: '', err: '' };
  child.stdout.on('data', (chunk) => (seen.out += String(chunk)));
  child.stderr.on('data', (chunk) => (seen.err += String(chunk)));
  child.stdin.end(input);
  return new Promise((resolve) => {
    child.on('close', (code) => resolve({ ...seen, code }));
  });
}
