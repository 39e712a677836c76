import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { requirePostgres } from '@trackside/server/testing/require-postgres';

/** A program that comes with PostgreSQL: `psql`, `pgbench`. */
export function postgresProgram(name: string): string {
  const folder = dirname(requirePostgres().postgres);
  return folder === '.' ? name : join(folder, name);
}

/** Runs one statement, with what it reads from its input; gives its rows, a tab between columns. */
export function runPsql(url: string, statement: string, input = ''): string[][] {
  const args = [url, '-X', '-q', '-A', '-t', '-F', '\t', '-v', 'ON_ERROR_STOP=1', '-c', statement];
  const { status, stdout, stderr, error } = spawnSync(postgresProgram('psql'), args, {
    input,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  if (error !== undefined) throw error;
  if (status !== 0) throw new Error(`psql failed: ${stderr}`);
  const lines = stdout.split('\n').filter((line) => line !== '');
  return lines.map((line) => line.split('\t'));
}
