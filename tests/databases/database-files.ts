import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { DatabaseLocation } from '@trackside/server/testing/test-places';
import { openBeside } from '@trackside/server/testing/open-beside';

/**
 * The files in which a database keeps what it holds: SQLite's file and its log; of PostgreSQL those
 * of this database alone, with all that has been committed. (Its log is that of every database there.)
 */
export async function databaseFiles(location: DatabaseLocation): Promise<string[]> {
  if (location.dialect === 'sqlite') {
    const { file } = location;
    return [file, `${file}-wal`, `${file}-journal`].filter((path) => existsSync(path));
  }
  await using beside = await openBeside(location);
  await beside.rows('checkpoint');
  const [row] = await beside.rows<{ readonly data: string; readonly id: number }>(
    `select current_setting('data_directory') as data, oid::integer as id
      from pg_database where datname = current_database()`,
  );
  const folder = join(row?.data ?? '', 'base', String(row?.id));
  return (await readdir(folder)).map((name) => join(folder, name));
}
