import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { migrationsIn } from '../backup/read-database.ts';
import type { Config } from '../config.ts';
import { migrationNames } from '../db/migrations/sqlite/migration-names.ts';
import { createTokenVault } from '../keys/token-vault.ts';
import type { Finding } from './finding.ts';

export interface DatabaseLook {
  readonly finding: Finding;
  /** When the newest postback came; null: none has. */
  readonly newestReceipt: number | null;
}

/** Whether the database is sound, up to date, and locked with the key that is there. It changes nothing. */
export function lookAtDatabase({ database: { file }, keyFolder }: Config): DatabaseLook {
  const answer = (
    state: Finding['state'],
    message: string,
    newestReceipt: number | null = null,
  ): DatabaseLook => ({ finding: { name: 'database', state, message }, newestReceipt });
  if (!existsSync(file)) {
    return answer('warning', `There is no database ${file} yet: the first start makes it.`);
  }
  let database: DatabaseSync | null = null;
  try {
    database = new DatabaseSync(file, { readOnly: true, timeout: 2000 });
    const check = database.prepare('pragma quick_check(1)').get()?.['quick_check'];
    if (check !== 'ok') {
      return answer('problem', `The database is damaged (${String(check)}): restore a backup.`);
    }
    const done = migrationsIn(database);
    const known: readonly string[] = migrationNames;
    const newer = done.filter((name) => !known.includes(name));
    if (newer.length > 0) {
      return answer(
        'problem',
        `The database is of a newer Trackside (${newer.join(', ')}): install that version, or restore a backup.`,
      );
    }
    const pending = known.filter((name) => !done.includes(name));
    if (pending.length > 0) {
      return answer(
        'warning',
        `Migrations are pending (${pending.join(', ')}): "trackside migrate" or the next start applies them.`,
      );
    }
    const fingerprint = database.prepare('select fingerprint from secure_key').get();
    const key = path.join(keyFolder, 'secure.key');
    if (
      existsSync(key) &&
      !createTokenVault(readFileSync(key)).isMine(String(fingerprint?.['fingerprint'] ?? ''))
    ) {
      return answer('problem', `${key} is another database’s: put the right one back.`);
    }
    const newest = database.prepare('select max(received_at) as at from postback').get()?.['at'];
    return answer(
      'ok',
      `${file} is sound and up to date.`,
      typeof newest === 'number' ? newest : null,
    );
  } catch (error) {
    return answer(
      'problem',
      `${file} can’t be read (${error instanceof Error ? error.message : 'unknown'}): it is no database of Trackside, or this user may not read it.`,
    );
  } finally {
    database?.close();
  }
}
