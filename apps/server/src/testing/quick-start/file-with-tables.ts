import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openDatabase, type DatabasePlaces } from '../../db/open-database.ts';
import { secureRandomBytes } from '../../ports/random-bytes.ts';

/** A file with our tables, and the key that its secrets will be sealed with. */
interface Prepared {
  readonly database: Buffer;
  readonly key: Buffer;
}

const keyName = 'secure.key';

async function prepare(): Promise<Prepared> {
  const folder = await mkdtemp(path.join(tmpdir(), 'trackside-tables-'));
  try {
    const file = path.join(folder, 'trackside.db');
    const places = { database: { dialect: 'sqlite', file }, keyFolder: folder } as const;
    const { database } = await openDatabase(places, secureRandomBytes);
    await database.close();
    return { database: await readFile(file), key: await readFile(path.join(folder, keyName)) };
  } finally {
    await rm(folder, { recursive: true });
  }
}

let prepared: Promise<Prepared> | undefined;

/**
 * Gives a test's new places what migrating them would: to copy it takes a tenth of the time. Places on
 * PostgreSQL have their tables from a template already.
 */
export async function copyTables({ database, keyFolder }: DatabasePlaces): Promise<void> {
  if (database.dialect !== 'sqlite') return;
  prepared ??= prepare();
  const copied = await prepared;
  await writeFile(database.file, copied.database, { mode: 0o600 });
  await writeFile(path.join(keyFolder, keyName), copied.key, { mode: 0o600 });
}
