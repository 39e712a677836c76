/**
 * The lock by which transactions that write alone keep all others away. It belongs to the database
 * (not to a table), and ends with the transaction. Whoever waits for it to write alone is not passed
 * by those that came later.
 */
const key = '8787, 1';

/** Waits until nobody else writes, and lets nobody in until this transaction ends. */
export const writeAlone = `select pg_advisory_xact_lock(${key})`;

/** Waits until nobody writes alone. */
export const writeBeside = `select pg_advisory_xact_lock_shared(${key})`;

/** Waits until no other upkeep writes beside batches, on whatever server. */
export const upkeepAlone = 'select pg_advisory_xact_lock(8787, 3)';

/** Waits until no other server brings the tables up to date; it ends with the connection. */
export const migrateLock = 'select pg_advisory_lock(8787, 2)';

/** The transactions of this database that hold the write lock, alone or beside others. */
export const writeLockHolders = `select virtualtransaction as holder from pg_locks
  where locktype = 'advisory' and classid = 8787 and objid = 1 and objsubid = 2 and granted
    and database = (select oid from pg_database where datname = current_database())`;
