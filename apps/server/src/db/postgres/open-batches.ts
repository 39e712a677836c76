import type { WriteTransaction } from '../transaction/transactions.ts';
import { connectionSettings, openPool } from './open-pool.ts';
import { createTransactionsBeside } from './transaction/postgres-transactions.ts';

/** Batches on their way at once, each on a connection of its own. */
const connections = 4;

/** A server that froze in the midst of a batch keeps what it has locked no longer than this. */
const longestPauseMs = 5000;

/** How batches of postbacks get into the database. */
export interface Batches extends AsyncDisposable {
  /** Transactions that write beside each other, and beside none that writes alone. */
  readonly transact: WriteTransaction;
  close(): Promise<void>;
}

/** Opens connections for batches to a database that is up to date; the first batch connects. */
export function openBatches(url: string): Batches {
  const pool = openPool({
    ...connectionSettings(url),
    max: connections,
    pipeline: true,
    idle_in_transaction_session_timeout: longestPauseMs,
  });
  const close = (): Promise<void> => pool.end();
  return { transact: createTransactionsBeside(pool), close, [Symbol.asyncDispose]: close };
}
