import type { Database } from './database.ts';
import { openSqlite } from './dialects/sqlite.ts';

/** What reports and the log read again and again; postbacks are written through a connection of their own. */
const cacheKib = 16_384;

/** The database that the settings name: one file a dialect in `dialects/`. */
export interface DatabaseLocation {
  readonly dialect: 'sqlite';
  readonly file: string;
}

/** Opens the database and brings its tables up to date. */
export async function openDatabase(location: DatabaseLocation): Promise<Database> {
  const database = await openSqlite(location.file, { cacheKib });
  try {
    await database.migrator.up();
  } catch (error) {
    await database.close();
    throw error;
  }
  return database;
}
