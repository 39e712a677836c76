import { DatabaseSync } from 'node:sqlite';

/** A postback as the database holds it. */
export interface KeptPostback {
  readonly id: string;
  readonly code: string;
  /** Its query, without the token. */
  readonly raw: string;
}

/** All that says what was booked, and whether the file is sound. */
export interface Kept {
  readonly postbacks: readonly KeptPostback[];
  /** The ids of the postbacks that have a conversion, one a row. */
  readonly conversions: readonly string[];
  readonly eventRecords: readonly string[];
  /** What SQLite's own checks complain of. */
  readonly damages: readonly string[];
}

export interface ReadOptions {
  /** Does without comparing every index with its table. */
  readonly quick?: boolean;
}

/** Opens the database, which lets SQLite recover it, and reads all of it. */
export function readKept(file: string, { quick = false }: ReadOptions = {}): Kept {
  const database = new DatabaseSync(file, { timeout: 5000 });
  try {
    // Closing copies the log back; what is read here need not outlast a crash of its own.
    database.exec('pragma synchronous = off');
    const rows = (sql: string) => database.prepare(sql).all();
    const ids = (table: string) =>
      rows(`select postback_id from ${table}`).map((row) => String(row['postback_id']));
    const check = quick ? 'quick_check' : 'integrity_check';
    return {
      postbacks: rows('select id, code, raw from postback').map((row) => ({
        id: String(row['id']),
        code: String(row['code']),
        raw: String(row['raw']),
      })),
      conversions: ids('conversion'),
      eventRecords: ids('event_record'),
      damages: [
        ...rows(`pragma ${check}`).map((row) => String(row[check])),
        ...rows('pragma foreign_key_check').map((row) => `${String(row['table'])}: a lost parent`),
      ].filter((line) => line !== 'ok'),
    };
  } finally {
    database.close();
  }
}
