import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { CliFailure } from '../cli/cli-failure.ts';
import { createTokenVault } from '../keys/token-vault.ts';
import { sealingMigration } from '../db/migrations/sqlite/migration-names.ts';
import type { Manifest } from './manifest.ts';

const keyName = 'secure.key';

/**
 * Sees that the key which will lie beside the restored database opens the tokens in it: the backup's
 * own, else the one that is there. With another one every postback would be turned away.
 */
export function verifyKey(
  { folder, keyFolder }: { readonly folder: string; readonly keyFolder: string },
  { database, keys, migrations }: Manifest,
): void {
  // Before tokens were sealed there was no key; the next start makes one.
  if (!migrations.includes(sealingMigration)) return;
  const brought = keys.some(({ name }) => name === keyName);
  const key = path.join(brought ? folder : keyFolder, keyName);
  if (!existsSync(key)) {
    throw new CliFailure(
      `The backup has no keys: put ${keyName} and access.key of that database into ${keyFolder} first. Nothing was changed.`,
    );
  }
  if (
    !createTokenVault(readFileSync(key)).isMine(fingerprintIn(path.join(folder, database.name)))
  ) {
    throw new CliFailure(
      `${key} is another database’s: put the one of this backup into ${keyFolder} first. Nothing was changed.`,
    );
  }
}

function fingerprintIn(file: string): string {
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    const row = database.prepare('select fingerprint from secure_key').get();
    return String(row?.['fingerprint'] ?? '');
  } finally {
    database.close();
  }
}
