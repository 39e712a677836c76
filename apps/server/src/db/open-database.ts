import { hasKey, loadKey, type KeyPlace } from '../keys/key-file.ts';
import { createTokenVault, type TokenVault } from '../keys/token-vault.ts';
import type { RandomBytes } from '../ports/random-bytes.ts';
import { DatabaseUnusableError, type Database, type SqliteDatabase } from './database.ts';
import { refuseMoved } from './move-marks.ts';
import { openPostgres } from './postgres/open-postgres.ts';
import { openSqlite } from './sqlite/open-sqlite.ts';
import { sealingMigration } from './migrations/sqlite/migration-names.ts';

/** What reports and the log read again and again; postbacks are written through a connection of their own. */
const cacheKib = 16_384;

/** The database that the settings name: a file, or the address of a server's. */
export type DatabaseLocation = SqliteLocation | PostgresLocation;

export interface SqliteLocation {
  readonly dialect: 'sqlite';
  readonly file: string;
}

export interface PostgresLocation {
  readonly dialect: 'postgres';
  readonly url: string;
  /** In how many partitions its tables are to lie; 1: whole, undefined: as they are, or whole. */
  readonly partitions?: number | undefined;
}

export interface DatabasePlaces {
  readonly database: DatabaseLocation;
  readonly keyFolder: string;
}

/** A database that is up to date, and what opens the secrets in it. */
export interface OpenedDatabase {
  readonly database: Database;
  readonly vault: TokenVault;
  /** The key that the vault was made of, for the writer's thread. */
  readonly secureKey: Uint8Array;
}

/** Opens the database with the key of its secrets, and brings its tables up to date. */
export function openDatabase(places: DatabasePlaces, random: RandomBytes): Promise<OpenedDatabase> {
  return openChecked(places, random, refuseMoved);
}

/** Opens a database that a move fills, which nobody else may use yet. */
export function openFilling(places: DatabasePlaces, random: RandomBytes): Promise<OpenedDatabase> {
  return openChecked(places, random, async () => undefined);
}

async function openChecked(
  { database: location, keyFolder }: DatabasePlaces,
  random: RandomBytes,
  check: (database: Database) => Promise<void>,
): Promise<OpenedDatabase> {
  let vault: TokenVault | null = null;
  const database = await open(location, () => vault);
  try {
    await check(database);
    const opened = await loadVault(database, keyFolder, random);
    vault = opened.vault;
    await migrate(database, opened.vault);
    // Two servers that begin on an empty database may each have made a key.
    if (!opened.vault.isMine((await fingerprintIn(database)) ?? '')) throw anothersKey(keyFolder);
    return { database, ...opened };
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** Opens the database as it is, to see what is to be migrated. */
export function openUnmigrated(location: DatabaseLocation): Promise<Database> {
  return open(location, () => null);
}

function open(location: DatabaseLocation, vault: () => TokenVault | null): Promise<Database> {
  return location.dialect === 'sqlite'
    ? openSqlite(location.file, { cacheKib, vault })
    : openPostgres(location.url, location);
}

const keyPlace = (folder: string): KeyPlace => ({
  folder,
  name: 'secure.key',
  otherwise: 'since the tokens of all postback URLs are locked with it',
});

/** The vault of this database's secrets. A key is made only for a database that has none yet. */
async function loadVault(
  database: Database,
  keyFolder: string,
  random: RandomBytes,
): Promise<Omit<OpenedDatabase, 'database'>> {
  const place = keyPlace(keyFolder);
  const fingerprint = await fingerprintIn(database);
  if (fingerprint !== null && !hasKey(place)) {
    throw new DatabaseUnusableError(
      `The key file secure.key is not in ${keyFolder}, and the tokens of all postback URLs are locked with it: put it back from a backup, or name its folder in TRACKSIDE_KEY_FOLDER.`,
    );
  }
  const { key } = loadKey(place, random);
  const vault = createTokenVault(key);
  if (fingerprint !== null && !vault.isMine(fingerprint)) {
    throw anothersKey(keyFolder);
  }
  return { vault, secureKey: key };
}

const anothersKey = (keyFolder: string): DatabaseUnusableError =>
  new DatabaseUnusableError(
    `The key file secure.key in ${keyFolder} is another database’s: put the one back that was beside this database, or name its folder in TRACKSIDE_KEY_FOLDER.`,
  );

async function fingerprintIn(database: Database): Promise<string | null> {
  const em = database.em();
  const [table] = await em.execute<object[]>(
    database.dialect === 'sqlite'
      ? `select 1 from sqlite_master where name = 'secure_key'`
      : `select 1 where to_regclass('secure_key') is not null`,
  );
  if (table === undefined) return null;
  const [row] = await em.execute<{ readonly fingerprint: string }[]>(
    'select fingerprint from secure_key',
  );
  return row?.fingerprint ?? null;
}

async function migrate(database: Database, vault: TokenVault): Promise<void> {
  if (database.dialect === 'sqlite') return migrateFile(database);
  await database.migrateAlone(vault);
}

/** When tokens get sealed, nothing of them may stay behind in the file or in its log. */
async function migrateFile(database: SqliteDatabase): Promise<void> {
  const pending = await database.migrator.getPending();
  const sealing = pending.some(({ name }) => name === sealingMigration);
  if (sealing) await database.em().execute('pragma secure_delete = on');
  await database.migrator.up();
  if (!sealing) return;
  await database.em().execute('pragma secure_delete = off');
  await database.em().execute('pragma wal_checkpoint(truncate)');
}
