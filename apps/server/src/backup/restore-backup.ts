import { existsSync, readFileSync } from 'node:fs';
import { chmod, copyFile, link, mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { CliFailure } from '../cli/cli-failure.ts';
import { describeFile, syncToDisk } from './hash-file.ts';
import { holdAlone } from './hold-alone.ts';
import type { Manifest } from './manifest.ts';
import { timeStamp } from './time-stamp.ts';
import { verifyBackup } from './verify-backup.ts';
import { verifyKey } from './verify-key.ts';

export interface RestorePlan {
  readonly folder: string;
  readonly database: string;
  readonly keyFolder: string;
  /** Whether a database that is there may be put aside. */
  readonly replace: boolean;
  readonly now: number;
}

export interface Restored {
  readonly manifest: Manifest;
  /** Where the files are that were there before. */
  readonly kept: readonly string[];
}

/**
 * Puts a backup in the database's place. It is verified first; a database that is there is kept under
 * another name, and so is each key that is not the same. Refuses while a server runs on the database.
 */
export async function restoreBackup(plan: RestorePlan): Promise<Restored> {
  const { database, folder } = plan;
  const manifest = await verifyBackup(folder);
  verifyKey(plan, manifest);
  if (existsSync(database) && !plan.replace) {
    throw new CliFailure(
      `There is a database ${database} already: add --replace to put it aside (it is kept under another name). Nothing was changed.`,
    );
  }
  await mkdir(path.dirname(database), { recursive: true });
  const letGo = existsSync(database) ? holdAlone(database) : () => undefined;
  try {
    const incoming = `${database}.restoring`;
    await copyVerified(path.join(folder, manifest.database.name), incoming, manifest.database);
    const suffix = `.before-restore-${timeStamp(plan.now)}`;
    const kept = [
      ...(await restoreKeys(plan, manifest, suffix)),
      ...(await putInPlace(incoming, database, suffix)),
    ];
    await syncToDisk(path.dirname(database));
    return { manifest, kept };
  } finally {
    letGo();
  }
}

async function copyVerified(
  from: string,
  to: string,
  expected: Manifest['database'],
): Promise<void> {
  await rm(to, { force: true });
  await copyFile(from, to);
  await chmod(to, 0o600);
  await syncToDisk(to);
  if ((await describeFile(to)).sha256 !== expected.sha256) {
    await rm(to, { force: true });
    throw new CliFailure(
      `The copy ${to} is not what was read: look after the disk. Nothing was changed.`,
    );
  }
}

/** A database never lacks in between: the old one gets a second name before the new one takes its place. */
async function putInPlace(incoming: string, database: string, suffix: string): Promise<string[]> {
  if (!existsSync(database)) {
    await rename(incoming, database);
    return [];
  }
  const kept = `${database}${suffix}`;
  await link(database, kept);
  await rename(incoming, database);
  return [kept];
}

async function restoreKeys(
  { folder, keyFolder }: RestorePlan,
  { keys }: Manifest,
  suffix: string,
): Promise<string[]> {
  const kept: string[] = [];
  await mkdir(keyFolder, { recursive: true });
  for (const { name } of keys) {
    const saved = path.join(folder, path.basename(name));
    const key = path.join(keyFolder, path.basename(name));
    if (existsSync(key)) {
      if (readFileSync(key).equals(readFileSync(saved))) continue;
      await rename(key, `${key}${suffix}`);
      kept.push(`${key}${suffix}`);
    }
    await copyFile(saved, key);
    await chmod(key, 0o600);
    await syncToDisk(key);
  }
  return kept;
}
