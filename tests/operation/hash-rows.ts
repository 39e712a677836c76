import { createHash } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';

/** What each table of a database holds, as one hash over all of its rows in their order. */
export function hashRows(file: string): Record<string, string> {
  const database = new DatabaseSync(file, { readOnly: true, timeout: 5000 });
  try {
    const tables = database
      .prepare(`select name from sqlite_master where type = 'table' order by name`)
      .all()
      .map((row) => String(row['name']));
    return Object.fromEntries(
      tables.map((table) => {
        const hash = createHash('sha256');
        const rows = database.prepare(`select * from "${table}"`).all();
        for (const row of rows.map((one) => JSON.stringify(one)).toSorted()) hash.update(row);
        return [table, hash.digest('hex')];
      }),
    );
  } finally {
    database.close();
  }
}
