import { DatabaseSync } from 'node:sqlite';

/** Puts clicks into a database that a server may be using, in one transaction; gives their ids. */
export function insertClicks(
  file: string,
  offerId: number,
  clicks: { readonly prefix: string; readonly count: number },
): string[] {
  const ids = Array.from({ length: clicks.count }, (_, index) => `${clicks.prefix}-${index}`);
  const database = new DatabaseSync(file, { timeout: 5000 });
  try {
    const insert = database.prepare(
      'insert into click (transaction_id, offer_id, test, created_at) values (?, ?, 0, 0)',
    );
    database.exec('begin immediate');
    for (const id of ids) insert.run(id, offerId);
    database.exec('commit');
  } finally {
    database.close();
  }
  return ids;
}
