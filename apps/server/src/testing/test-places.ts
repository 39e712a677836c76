import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Database, PostgresDatabase, SqliteDatabase } from '../db/database.ts';
import type { DatabaseLocation, DatabasePlaces } from '../db/open-database.ts';
import { withTables } from './postgres/with-tables.ts';
import type { DialectName } from '../db/transaction/dialect.ts';

/** The database that this run of the tests is about; every test of a database is run on both. */
export const testDialect: DialectName =
  process.env['TRACKSIDE_TEST_DATABASE'] === 'postgres' ? 'postgres' : 'sqlite';

export type { DatabaseLocation, DatabasePlaces };

export interface TestPlaces extends AsyncDisposable {
  /** A new database that nobody has opened yet, and a folder for its keys. */
  readonly places: DatabasePlaces;
  /** A temporary folder; SQLite's file and the keys lie in it. */
  readonly folder: string;
  remove(): Promise<void>;
}

/**
 * Places of a test's own, on the database that this run is about, or on another one; in so many
 * partitions where that is said.
 */
export async function makeTestPlaces(
  dialect: DialectName = testDialect,
  { partitions }: { readonly partitions?: number } = {},
): Promise<TestPlaces> {
  const folder = await mkdtemp(path.join(tmpdir(), 'trackside-'));
  const { database, drop } = await makeDatabase(folder, dialect, partitions);
  const remove = async (): Promise<void> => {
    await drop();
    await rm(folder, { recursive: true, force: true });
  };
  return { places: { database, keyFolder: folder }, folder, remove, [Symbol.asyncDispose]: remove };
}

async function makeDatabase(
  folder: string,
  dialect: DialectName,
  partitions: number | undefined,
): Promise<{ readonly database: DatabaseLocation; readonly drop: () => Promise<void> }> {
  if (dialect === 'sqlite') {
    const file = path.join(folder, 'trackside.db');
    return { database: { dialect: 'sqlite', file }, drop: async () => undefined };
  }
  // It asks vitest for the suite's PostgreSQL, and benchmarks run without vitest.
  const { createTestDatabase } = await import('./postgres/create-test-database.ts');
  const template = partitions === undefined ? { template: withTables } : {};
  const { url, drop } = await createTestDatabase(template);
  return { database: { dialect: 'postgres', url, partitions }, drop };
}

/** What TRACKSIDE_DATABASE_URL is for a database. */
export function databaseSetting(location: DatabaseLocation): string {
  return location.dialect === 'sqlite' ? `sqlite:${location.file}` : location.url;
}

/** The open file of a test that is about SQLite alone. */
export function onFile(database: Database): SqliteDatabase {
  if (database.dialect === 'sqlite') return database;
  throw new Error('This test is about a file');
}

/** The open database of a test that is about PostgreSQL alone. */
export function onServer(database: Database): PostgresDatabase {
  if (database.dialect === 'postgres') return database;
  throw new Error('This test is about PostgreSQL');
}

/** The file of a test that is about SQLite alone. */
export function fileOf(location: DatabaseLocation): string {
  if (location.dialect === 'sqlite') return location.file;
  throw new Error('This test is about a file');
}
