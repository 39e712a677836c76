import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** Holds the write lock until its standard input ends. */
const holder = `
  const { DatabaseSync } = await import('node:sqlite');
  const database = new DatabaseSync(process.argv[1]);
  database.exec('pragma busy_timeout = 5000');
  database.exec('begin immediate');
  process.stdout.write('held');
  process.stdin.resume().on('end', () => {
    database.exec('rollback');
    database.close();
  });
`;

/**
 * Takes a database's write lock in a process of its own (SQLite's locks hold between processes) and
 * gives back what lets go of it.
 */
export async function holdLock(file: string): Promise<() => Promise<void>> {
  const child = spawn(
    process.execPath,
    ['--input-type=module', '--no-warnings', '--eval', holder, file],
    {
      stdio: ['pipe', 'pipe', 'inherit'],
    },
  );
  const exited = once(child, 'exit');
  await Promise.race([
    once(child.stdout, 'data'),
    exited.then(() => Promise.reject(new Error('No lock'))),
  ]);
  return async () => {
    child.stdin.end();
    await exited;
  };
}
