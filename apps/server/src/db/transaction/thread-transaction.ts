import type { NativeConnection } from '../native/native-connection.ts';
import { openStatements } from './statements.ts';
import { waitForLock } from './wait-for-lock.ts';
import type { WriteTransaction } from './write-transaction.ts';

/** Transactions on a connection that one thread has to itself. */
export function createThreadTransaction(native: NativeConnection): WriteTransaction {
  // Inside of SQLite the whole thread would wait for a lock.
  native.pragma('busy_timeout = 0');
  const statements = openStatements(native);
  return (work, waitingSince) => waitForLock(() => statements.transact(work), waitingSince);
}
