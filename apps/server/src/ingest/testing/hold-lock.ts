import { spawn } from 'node:child_process';
import { Client } from 'pg';
import type { DatabaseLocation } from '../../db/open-database.ts';
import { writeAlone } from '../../db/postgres/transaction/write-lock.ts';
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
 * Takes a database's write lock as another process would (SQLite's locks hold between processes) and
 * gives back what lets go of it.
 */
export function holdLock(location: DatabaseLocation): Promise<() => Promise<void>> {
  return location.dialect === 'sqlite' ? holdFile(location.file) : holdDatabase(location.url);
}

async function holdDatabase(url: string): Promise<() => Promise<void>> {
  const client = new Client({ connectionString: url });
  // A test that has failed drops its database under it.
  client.on('error', () => undefined);
  await client.connect();
  await client.query('begin');
  await client.query(writeAlone);
  return () => client.end();
}

async function holdFile(file: string): Promise<() => Promise<void>> {
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
