import type { Pool, PoolClient, QueryResult } from 'pg';
import { isStoreUnusable } from '../../transaction/store-errors.ts';
import type { Sql } from '../../transaction/sql.ts';
import type { ReadTransaction, WriteTransaction } from '../../transaction/transactions.ts';
import { whileOpen } from '../../transaction/while-open.ts';
import { clientSql } from '../client-sql.ts';
import { lockTimeout, patienceSince, type Patience } from './patience.ts';
import { upkeepAlone, writeAlone, writeBeside } from './write-lock.ts';

const pauseLimit = (longestPauseMs: number): string =>
  `set local idle_in_transaction_session_timeout = ${longestPauseMs}`;

/** Transactions that write alone, on connections of a pool; one that pauses longer is ended. */
export function createLoneTransactions(pool: Pool, longestPauseMs: number): WriteTransaction {
  const begin = ['begin', pauseLimit(longestPauseMs), writeAlone];
  return (work) => transact(pool, { begin, alone: true }, work);
}

/** Transactions of upkeep, which batches go on beside; one that pauses longer is ended. */
export function createUpkeepTransactions(pool: Pool, longestPauseMs: number): WriteTransaction {
  const begin = ['begin', pauseLimit(longestPauseMs), writeBeside, upkeepAlone];
  return (work) => transact(pool, { begin, alone: false }, work);
}

/**
 * Transactions that write beside each other, on connections of a pool. Who has waited for long is not
 * kept waiting for a database that could not be written just now.
 */
export function createTransactionsBeside(pool: Pool): WriteTransaction {
  let trouble: Error | null = null;
  return async (work, waitingSince) => {
    const patience = patienceSince(waitingSince);
    if (trouble !== null && patience.isOver()) throw trouble;
    const begin = ['begin', ...lockTimeout(patience), writeBeside];
    try {
      const value = await transact(pool, { begin, alone: false, patience }, work);
      trouble = null;
      return value;
    } catch (error) {
      trouble = error instanceof Error && isStoreUnusable(error) ? error : null;
      throw error;
    }
  };
}

/** Transactions that read one state of the database. */
export function createReadTransactions(pool: Pool): ReadTransaction {
  const begin = ['begin isolation level repeatable read read only'];
  return (work) => transact(pool, { begin, alone: false }, work);
}

interface Beginning {
  readonly begin: readonly string[];
  readonly alone: boolean;
  /** How long each statement is waited for; as the pool has it, if left out. */
  readonly patience?: Patience;
}

/** A connection that fails to end its transaction is given up, and the transaction with it. */
async function transact<Value>(
  pool: Pool,
  { begin, alone, patience }: Beginning,
  work: (sql: Sql) => Promise<Value>,
): Promise<Value> {
  const client = await connect(pool, patience);
  const query = (text: string) => client.query({ text, ...patience?.queryLimit() });
  // Only the answer to the first statement of `work` is waited for.
  const begun = query(begin.join('; '));
  begun.catch(() => undefined);
  const open = whileOpen(() => clientSql(client, { alone, patience }));
  try {
    const value = await work(open.sql);
    open.end();
    // Asked for before what was sent is answered: nobody who waits for its locks waits for that too.
    const ended = query('commit');
    ended.catch(() => undefined);
    await begun;
    await open.sent();
    assertCommitted(await ended);
    client.release();
    return value;
  } catch (error) {
    open.end();
    await rollBack(client);
    // Where it could not begin, what came after it says no more than that.
    await begun;
    throw open.failure() ?? error;
  }
}

/** PostgreSQL answers the end of a transaction in which something failed with another word, and no error. */
function assertCommitted({ command }: QueryResult): void {
  if (command !== 'COMMIT') throw new Error(`The transaction was not committed: ${command}`);
}

function connect(pool: Pool, patience: Patience | undefined): Promise<PoolClient> {
  if (patience === undefined) return pool.connect();
  return new Promise((resolve, reject) => {
    let isLate = false;
    const timer = setTimeout(() => {
      isLate = true;
      reject(new Error('timeout exceeded when trying to connect'));
    }, patience.queryLimit().query_timeout);
    pool
      .connect()
      .then((client) => {
        // Whoever comes next has it.
        if (isLate) client.release();
        else resolve(client);
      }, reject)
      .finally(() => clearTimeout(timer));
  });
}

async function rollBack(client: PoolClient): Promise<void> {
  try {
    await client.query('rollback');
    client.release();
  } catch (error) {
    client.release(error instanceof Error ? error : true);
  }
}
