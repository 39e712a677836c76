import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { postgresProgram, runPsql } from './run-psql.ts';

const table = `create table if not exists simple_insert
  (id bigint generated always as identity primary key, key text not null unique, raw text not null)`;

/** Each in a transaction of its own, as any program would write it first. */
const script = `\\set r random(1, 9223372036854775807)
insert into simple_insert (key, raw) values (:r::text || ':' || :client_id, 'transaction_id=' || :r);
`;

/** How many simple inserts a second PostgreSQL itself commits: pgbench, so many connections. */
export function measureInserts(
  url: string,
  { connections, seconds, folder }: { connections: number; seconds: number; folder: string },
): number {
  runPsql(url, table);
  const file = join(folder, 'insert.sql');
  writeFileSync(file, script);
  const { stdout, stderr, status } = spawnSync(
    postgresProgram('pgbench'),
    ['-n', '-M', 'prepared', '-f', file, '-c', String(connections), '-T', String(seconds), url],
    { encoding: 'utf8' },
  );
  const rate = /tps = ([\d.]+)/u.exec(stdout)?.[1];
  if (status !== 0 || rate === undefined) throw new Error(`pgbench failed: ${stderr}`);
  return Number(rate);
}
