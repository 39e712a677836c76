import { existsSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { CliFailure } from '../cli/cli-failure.ts';
import { migrationNames } from '../db/migrations/sqlite/migration-names.ts';
import { describeFile } from './hash-file.ts';
import { readManifest, type FileEntry, type Manifest } from './manifest.ts';
import { findDamage } from './read-database.ts';

/** Reads a backup and sees that it is whole, sound and of this version or an older one. */
export async function verifyBackup(folder: string): Promise<Manifest> {
  const manifest = await readManifest(folder);
  for (const entry of [manifest.database, ...manifest.keys]) await verifyFile(folder, entry);
  const known: ReadonlySet<string> = new Set(migrationNames);
  const unknown = manifest.migrations.filter((name) => !known.has(name));
  if (unknown.length > 0) {
    throw new CliFailure(
      `The backup comes from a newer Trackside (${unknown.join(', ')}): install that version first.`,
    );
  }
  const file = path.join(folder, manifest.database.name);
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    const damage = findDamage(database);
    if (damage !== null) {
      throw new CliFailure(`The backup is damaged (${damage}): take another one.`);
    }
  } finally {
    database.close();
  }
  return manifest;
}

async function verifyFile(folder: string, { name, bytes, sha256 }: FileEntry): Promise<void> {
  const file = path.join(folder, path.basename(name));
  if (!existsSync(file)) {
    throw new CliFailure(`The backup lacks ${name}: take another one. Nothing was changed.`);
  }
  const found = await describeFile(file);
  if (found.bytes !== bytes || found.sha256 !== sha256) {
    throw new CliFailure(
      `The backup’s ${name} is not what was saved: it was cut or changed. Take another one. Nothing was changed.`,
    );
  }
}
