import { DatabaseSync } from 'node:sqlite';
import type { Click } from './make-clicks.ts';

const perTransaction = 50_000;

/**
 * Writes clicks straight into the SQLite file of a server, which may run meanwhile, but never in this
 * same process: there two SQLites would undo each other's locks.
 */
export function storeClicks(file: string, clicks: readonly Click[]): void {
  const database = new DatabaseSync(file, { timeout: 10_000 });
  try {
    const insert = database.prepare(
      `insert into click (transaction_id, offer_id, affiliate_id, test, created_at)
        values (?, ?, ?, 0, ?)`,
    );
    for (let from = 0; from < clicks.length; from += perTransaction) {
      database.exec('begin immediate');
      for (const click of clicks.slice(from, from + perTransaction)) {
        insert.run(click.transactionId, click.offer.id, click.affiliateId, click.createdAt);
      }
      database.exec('commit');
    }
  } finally {
    database.close();
  }
}
