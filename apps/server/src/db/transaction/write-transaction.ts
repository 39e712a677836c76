import type { SqlEntityManager } from '@mikro-orm/sql';
import { SqliteConnection } from '@mikro-orm/sqlite';
import type { Database } from '../database.ts';
import type { NativeConnection } from '../native/native-connection.ts';
import { busyTimeoutMs } from '../native/pragmas.ts';
import type { Sql } from './sql.ts';
import { openStatements, type Statements } from './statements.ts';
import { waitForLock } from './wait-for-lock.ts';

/**
 * Runs `work` in one transaction that holds the write lock from its beginning. Who has waited since
 * `waitingSince` (milliseconds since the epoch) already, waits that much less for another process.
 */
export type WriteTransaction = <Value>(
  work: (sql: Sql) => Value,
  waitingSince?: number,
) => Promise<Value>;

/**
 * Transactions on the connection that the ORM uses too; the ORM's lock keeps the two apart, and the
 * database's turns keep them apart from what the writer's own thread writes.
 */
export function createWriteTransaction({
  em,
  turns,
}: Pick<Database, 'em' | 'turns'>): WriteTransaction {
  const unit = em();
  let opening: Promise<Statements> | null = null;
  return async (work, waitingSince) => {
    opening ??= statementsOf(unit);
    const statements = await opening;
    return waitForLock(
      () =>
        unit
          .getKysely()
          .connection()
          .execute(() => turns.alone(async () => statements.transact(work))),
      waitingSince,
    );
  };
}

/** Runs `work`, which writes nothing, on one state of the database; it holds no lock. */
export type ReadTransaction = <Value>(work: (sql: Sql) => Value) => Promise<Value>;

/** Transactions that read by the same statements that decide: nobody who writes waits for them. */
export function createReadTransaction({ em }: Pick<Database, 'em'>): ReadTransaction {
  const unit = em();
  let opening: Promise<Statements> | null = null;
  return async (work) => {
    opening ??= statementsOf(unit);
    const statements = await opening;
    return unit
      .getKysely()
      .connection()
      .execute(async () => statements.read(work));
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
    transact: (work) => {
      impatience.get();
      try {
        return transact(work);
      } finally {
        patience.get();
      }
    },
  };
}

async function nativeConnection(em: SqlEntityManager): Promise<NativeConnection> {
  const connection = em.getConnection();
  if (connection instanceof SqliteConnection) return connection.getNativeClient();
  throw new Error('Postbacks can be stored in SQLite only');
}
