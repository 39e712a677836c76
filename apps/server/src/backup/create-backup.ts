import { existsSync } from 'node:fs';
import { chmod, copyFile, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { backup, DatabaseSync } from 'node:sqlite';
import { CliFailure } from '../cli/cli-failure.ts';
import { keyNames } from '../keys/key-file.ts';
import { describeFile, syncToDisk } from './hash-file.ts';
import type { Manifest } from './manifest.ts';
import { databaseName, manifestName } from './manifest.ts';
import { findDamage, migrationsIn, rowCounts } from './read-database.ts';
import { timeStamp } from './time-stamp.ts';

export interface BackupPlan {
  readonly database: string;
  readonly keyFolder: string;
  /** Where the backup's own folder is made. */
  readonly into: string;
  readonly withKeys: boolean;
  readonly now: number;
  /** Told how much is copied, 0 to 1. */
  readonly onProgress: (share: number) => void;
}

export interface CreatedBackup {
  readonly folder: string;
  readonly manifest: Manifest;
}

/** Pages that are copied at a time. */
const pagesAStep = 500;

/**
 * Copies a database in use as it stood at one moment: all that was answered before is in it, and the
 * server goes on meanwhile. The folder gets its name only when all of it is on the disk and sound.
 */
export async function createBackup(plan: BackupPlan): Promise<CreatedBackup> {
  if (!existsSync(plan.database)) {
    throw new CliFailure(
      `There is no database ${plan.database}: set TRACKSIDE_DATABASE_URL to the one that the server uses.`,
    );
  }
  const folder = path.join(plan.into, `trackside-${timeStamp(plan.now)}`);
  if (existsSync(folder)) throw new CliFailure(`${folder} is there already: name another folder.`);
  const unfinished = `${folder}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { recursive: true, mode: 0o700 });
  try {
    const manifest = await fill(unfinished, plan);
    await rename(unfinished, folder);
    await syncToDisk(plan.into);
    return { folder, manifest };
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    throw error;
  }
}

async function fill(folder: string, plan: BackupPlan): Promise<Manifest> {
  const copy = path.join(folder, databaseName);
  await copyDatabase(plan, copy);
  const described = describeDatabase(copy);
  const keys = plan.withKeys ? await copyKeys(plan.keyFolder, folder) : [];
  const manifest: Manifest = {
    format: 1,
    createdAt: new Date(plan.now).toISOString(),
    database: await describeFile(copy),
    keys,
    ...described,
  };
  const manifestFile = path.join(folder, manifestName);
  await writeFile(manifestFile, `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600 });
  for (const file of [copy, manifestFile, folder]) await syncToDisk(file);
  return manifest;
}

async function copyDatabase({ database, onProgress }: BackupPlan, copy: string): Promise<void> {
  const source = new DatabaseSync(database, { readOnly: true, timeout: 5000 });
  try {
    // The open transaction keeps the moment: without it every write would begin the copy anew.
    source.exec('begin');
    source.prepare('select count(*) from sqlite_master').get();
    await backup(source, copy, {
      rate: pagesAStep,
      progress: ({ totalPages, remainingPages }) => onProgress(1 - remainingPages / totalPages),
    });
    onProgress(1);
  } finally {
    source.close();
  }
  await chmod(copy, 0o600);
}

/** What is in the copy. It becomes one file, without a log beside it. */
function describeDatabase(copy: string): Pick<Manifest, 'migrations' | 'rows'> {
  const database = new DatabaseSync(copy);
  try {
    database.exec('pragma journal_mode = delete');
    const damage = findDamage(database);
    if (damage !== null) {
      throw new CliFailure(
        `The database is damaged (${damage}), so this backup would be of no use: restore an older one.`,
      );
    }
    return { migrations: migrationsIn(database), rows: rowCounts(database) };
  } finally {
    database.close();
  }
}

async function copyKeys(from: string, to: string): Promise<Manifest['keys']> {
  const keys = [];
  for (const name of keyNames) {
    const [key, copy] = [path.join(from, name), path.join(to, name)];
    if (!existsSync(key)) continue;
    await copyFile(key, copy);
    await chmod(copy, 0o600);
    await syncToDisk(copy);
    keys.push(await describeFile(copy));
  }
  return keys;
}
