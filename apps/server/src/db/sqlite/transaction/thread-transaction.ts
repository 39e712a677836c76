import type { NativeConnection } from '../native/native-connection.ts';
import { openStatements } from './statements.ts';
import { createTurns } from './turns.ts';
import { waitForLock } from './wait-for-lock.ts';
import type { WriteTransaction } from '../../transaction/transactions.ts';

/** Transactions on a connection that one thread has to itself; they come one after the other. */
export function createThreadTransaction(native: NativeConnection): WriteTransaction {
  // Inside of SQLite the whole thread would wait for a lock.
  native.pragma('busy_timeout = 0');
  const statements = openStatements(native);
  const turns = createTurns();
  return (work, waitingSince) =>
    turns.alone(() => waitForLock(() => statements.transact(work), waitingSince));
}
