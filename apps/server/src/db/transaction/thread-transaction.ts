import type { NativeConnection } from '../native/native-connection.ts';
import { openStatements } from './statements.ts';
import { waitForLock } from './wait-for-lock.ts';
import type { WriteTransaction } from './write-transaction.ts';

/** Transactions on a connection that one thread has to itself. */
export function createThreadTransaction(native: NativeConnection): WriteTransaction {
  const statements = openStatements(native);
  return (work, waitingSince) => waitForLock(() => statements.transact(work), waitingSince);
}
