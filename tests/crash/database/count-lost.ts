import { DatabaseSync } from 'node:sqlite';
import type { Promised } from './find-faults.ts';

/** How many of the promised postbacks a database lacks that a server may be using. */
export function countLost(file: string, promised: readonly Promised[]): number {
  const database = new DatabaseSync(file, { readOnly: true, timeout: 5000 });
  try {
    const find = database.prepare('select 1 from postback where id = ? and code = ?');
    return promised.filter(({ postbackId, code }) => find.get(postbackId, code) === undefined)
      .length;
  } finally {
    database.close();
  }
}
