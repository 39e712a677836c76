import type { Sql } from './sql.ts';

/**
 * Runs `work` in one transaction; what it resolves to is on the disk then. Who has waited since
 * `waitingSince` (milliseconds since the epoch) already, waits that much less for a lock.
 */
export type WriteTransaction = <Value>(
  work: (sql: Sql) => Promise<Value>,
  waitingSince?: number,
) => Promise<Value>;

/** Runs `work`, which writes nothing, on one state of the database; it holds no lock. */
export type ReadTransaction = <Value>(work: (sql: Sql) => Promise<Value>) => Promise<Value>;
