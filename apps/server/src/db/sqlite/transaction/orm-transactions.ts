import type { SqlEntityManager } from '@mikro-orm/sql';
import { SqliteConnection } from '@mikro-orm/sqlite';
import type { ReadTransaction, WriteTransaction } from '../../transaction/transactions.ts';
import type { NativeConnection } from '../native/native-connection.ts';
import { busyTimeoutMs } from '../native/pragmas.ts';
import { openStatements, type Statements } from './statements.ts';
import type { Turns } from './turns.ts';
import { waitForLock } from './wait-for-lock.ts';

export interface OrmTransactions {
  readonly transact: WriteTransaction;
  readonly read: ReadTransaction;
}

/**
 * Transactions on the connection that the ORM uses too; the ORM's lock keeps the two apart, and the
 * database's turns keep those that write apart from what the writer's own thread writes. These hold
 * the database's write lock from their beginning.
 */
export function createOrmTransactions(unit: SqlEntityManager, turns: Turns): OrmTransactions {
  let opening: Promise<Statements> | null = null;
  const opened = (): Promise<Statements> => (opening ??= statementsOf(unit));
  const onConnection = <Value>(work: () => Promise<Value>): Promise<Value> =>
    unit.getKysely().connection().execute(work);
  return {
    transact: async (work, waitingSince) => {
      const statements = await opened();
      return waitForLock(
        () => onConnection(() => turns.alone(() => statements.transact(work))),
        waitingSince,
      );
    },
    read: async (work) => {
      const statements = await opened();
      return onConnection(() => statements.read(work));
    },
  };
}

/** To wait for a lock inside of SQLite, as the ORM's own statements do, would stop this whole thread. */
async function statementsOf(em: SqlEntityManager): Promise<Statements> {
  const native = await nativeConnection(em);
  const { read, transact } = openStatements(native);
  const impatience = native.prepare('pragma busy_timeout = 0');
  const patience = native.prepare(`pragma busy_timeout = ${busyTimeoutMs}`);
  return {
    read,
    transact: async (work) => {
      impatience.get();
      try {
        return await transact(work);
      } finally {
        patience.get();
      }
    },
  };
}

async function nativeConnection(em: SqlEntityManager): Promise<NativeConnection> {
  const connection = em.getConnection();
  if (connection instanceof SqliteConnection) return connection.getNativeClient();
  throw new Error('This is no connection to SQLite');
}
