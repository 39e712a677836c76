import { existsSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { migrationsIn } from '../backup/read-database.ts';
import type { Config } from '../config.ts';
import { migrationNames } from '../db/migrations/sqlite/migration-names.ts';
import { moveMarks } from '../db/move-marks.ts';
import type { SqliteLocation } from '../db/open-database.ts';
import type { Finding } from './finding.ts';
import { lookAtPostgres } from './look-at-postgres.ts';
import { readKeyHolder } from './read-key-holder.ts';

export interface DatabaseLook {
  readonly finding: Finding;
  /** When the newest postback came; null: none has. */
  readonly newestReceipt: number | null;
}

/** Whether the database is sound, up to date, and locked with the key that is there. It changes nothing. */
export async function lookAtDatabase({ database, keyFolder }: Config): Promise<DatabaseLook> {
  return database.dialect === 'sqlite'
    ? lookAtFile(database, keyFolder)
    : lookAtPostgres(database, keyFolder);
}

function lookAtFile({ file }: SqliteLocation, keyFolder: string): DatabaseLook {
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
    const left = readMark(database);
    if (left !== null) return answer('problem', left);
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
    const another = readKeyHolder(keyFolder, String(fingerprint?.['fingerprint'] ?? ''));
    if (another !== null) return answer('problem', another);
    const newest = database
      .prepare('select received_at as at from postback order by number desc limit 1')
      .get()?.['at'];
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

/** Why a database that has moved, or that a move is not done with, is not to be used; null: it is neither. */
function readMark(database: DatabaseSync): string | null {
  const named = database.prepare('select 1 from sqlite_master where name = ?');
  for (const { table, message } of moveMarks) {
    if (named.get(table) === undefined) continue;
    const row = database.prepare(`select place from ${table}`).get();
    return message(String(row?.['place'] ?? 'another place'));
  }
  return null;
}
