import { setTimeout as sleep } from 'node:timers/promises';
import type { SqlEntityManager } from '@mikro-orm/sql';
import { SqliteConnection } from '@mikro-orm/sqlite';
import type { Database } from '../database.ts';
import type { Sql, SqlValue } from './sql.ts';
import { isBusy } from './store-errors.ts';

/**
 * Runs `work` in one transaction that holds the write lock from its beginning. Who has waited since
 * `waitingSince` (milliseconds since the epoch) already, waits that much less for another process.
 */
export type WriteTransaction = <Value>(
  work: (sql: Sql) => Value,
  waitingSince?: number,
) => Promise<Value>;

/** What is used of the ORM's own SQLite connection. */
interface NativeConnection {
  readonly inTransaction: boolean;
  prepare(text: string): NativeStatement;
}

interface NativeStatement {
  get<Row>(...values: readonly SqlValue[]): Row | undefined;
  all<Row>(...values: readonly SqlValue[]): Row[];
  run(...values: readonly SqlValue[]): void;
}

/** A sender gives up after two seconds, so waiting for another process's lock ends well before. */
const lockPatienceMs = 1000;
const lockPauseMs = 20;

/**
 * Transactions on the connection that the ORM uses too; the ORM's lock keeps the two apart, and the
 * database's turns keep them apart from what the writer's own thread writes. Where the database is
 * locked by another process they are tried again without blocking this one.
 */
export function createWriteTransaction({
  em,
  turns,
}: Pick<Database, 'em' | 'turns'>): WriteTransaction {
  const unit = em();
  let opening: Promise<Statements> | null = null;
  return async (work, waitingSince) => {
    opening ??= openStatements(unit);
    const statements = await opening;
    const waited = Math.max(Date.now() - (waitingSince ?? Date.now()), 0);
    const deadline = performance.now() + lockPatienceMs - waited;
    for (;;) {
      try {
        return await unit
          .getKysely()
          .connection()
          .execute(() => turns.alone(async () => statements.transact(work)));
      } catch (error) {
        if (!isBusy(error) || performance.now() > deadline) throw error;
        await sleep(lockPauseMs);
      }
    }
  };
}

/** Runs `work`, which writes nothing, on one state of the database; it holds no lock. */
export type ReadTransaction = <Value>(work: (sql: Sql) => Value) => Promise<Value>;

/** Transactions that read by the same statements that decide: nobody who writes waits for them. */
export function createReadTransaction({ em }: Pick<Database, 'em'>): ReadTransaction {
  const unit = em();
  let opening: Promise<Statements> | null = null;
  return async (work) => {
    opening ??= openStatements(unit);
    const statements = await opening;
    return unit
      .getKysely()
      .connection()
      .execute(async () => statements.read(work));
  };
}

interface Statements {
  transact<Value>(work: (sql: Sql) => Value): Value;
  read<Value>(work: (sql: Sql) => Value): Value;
}

async function openStatements(em: SqlEntityManager): Promise<Statements> {
  const native = await nativeConnection(em);
  const prepared = new Map<string, NativeStatement>();
  const prepare = (text: string): NativeStatement => {
    const known = prepared.get(text);
    if (known !== undefined) return known;
    const statement = native.prepare(text);
    prepared.set(text, statement);
    return statement;
  };
  const sql: Sql = {
    one: (text, ...values) => prepare(text).get(...values),
    all: (text, ...values) => prepare(text).all(...values),
    run: (text, ...values) => prepare(text).run(...values),
  };
  const [row] = sql.all<{ timeout: number }>('pragma busy_timeout');
  const patience = `pragma busy_timeout = ${row?.timeout ?? 0}`;
  return {
    read: (work) => {
      sql.run('begin');
      try {
        return work(sql);
      } finally {
        sql.run('rollback');
      }
    },
    transact: (work) => {
      // To wait for a lock inside of SQLite would stop this whole thread.
      sql.all('pragma busy_timeout = 0');
      try {
        sql.run('begin immediate');
        const value = work(sql);
        sql.run('commit');
        return value;
      } catch (error) {
        // SQLite ends the transaction by itself after some errors (a full disk is one).
        if (native.inTransaction) sql.run('rollback');
        throw error;
      } finally {
        sql.all(patience);
      }
    },
  };
}

async function nativeConnection(em: SqlEntityManager): Promise<NativeConnection> {
  const connection = em.getConnection();
  // oxlint-disable-next-line typescript/no-unsafe-return -- MikroORM gives better-sqlite3's own connection as any
  if (connection instanceof SqliteConnection) return connection.getNativeClient();
  throw new Error('Postbacks can be stored in SQLite only');
}
