import { setTimeout as sleep } from 'node:timers/promises';
import type { SqlEntityManager } from '@mikro-orm/sql';
import { SqliteConnection } from '@mikro-orm/sqlite';
import { isBusy } from './store-errors.ts';

export type SqlValue = string | number | bigint | null;

/** Statements of one transaction. They run at once: nothing else can happen between two of them. */
export interface Sql {
  one<Row>(text: string, ...values: readonly SqlValue[]): Row | undefined;
  all<Row>(text: string, ...values: readonly SqlValue[]): Row[];
  run(text: string, ...values: readonly SqlValue[]): void;
}

/** Runs `work` in one transaction that holds the write lock from its beginning. */
export type WriteTransaction = <Value>(work: (sql: Sql) => Value) => Promise<Value>;

/** What is used of the ORM's own SQLite connection. */
interface NativeConnection {
  readonly inTransaction: boolean;
  exec(text: string): void;
  pragma(text: string, options: { readonly simple: true }): number;
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
 * Transactions on the connection that the ORM uses too; the ORM's lock keeps the two apart. Where
 * the database is locked by another process they are tried again without blocking this one.
 */
export function createWriteTransaction(em: () => SqlEntityManager): WriteTransaction {
  const prepared = new WeakMap<NativeConnection, Map<string, NativeStatement>>();
  return async (work) => {
    const unit = em();
    const native = await nativeConnection(unit);
    const statements = prepared.get(native) ?? new Map<string, NativeStatement>();
    prepared.set(native, statements);
    const sql = statementRunner(native, statements);
    const deadline = performance.now() + lockPatienceMs;
    for (;;) {
      try {
        return await unit
          .getKysely()
          .connection()
          .execute(async () => runImmediately(native, () => work(sql)));
      } catch (error) {
        if (!isBusy(error) || performance.now() > deadline) throw error;
        await sleep(lockPauseMs);
      }
    }
  };
}

async function nativeConnection(em: SqlEntityManager): Promise<NativeConnection> {
  const connection = em.getConnection();
  // oxlint-disable-next-line typescript/no-unsafe-return -- MikroORM gives better-sqlite3's own connection as any
  if (connection instanceof SqliteConnection) return connection.getNativeClient();
  throw new Error('Postbacks can be stored in SQLite only');
}

function runImmediately<Value>(native: NativeConnection, work: () => Value): Value {
  const busyTimeout = native.pragma('busy_timeout', { simple: true });
  native.pragma('busy_timeout = 0', { simple: true });
  try {
    native.exec('begin immediate');
    const value = work();
    native.exec('commit');
    return value;
  } catch (error) {
    // SQLite ends the transaction by itself after some errors (a full disk is one).
    if (native.inTransaction) native.exec('rollback');
    throw error;
  } finally {
    native.pragma(`busy_timeout = ${busyTimeout}`, { simple: true });
  }
}

function statementRunner(native: NativeConnection, statements: Map<string, NativeStatement>): Sql {
  const prepare = (text: string): NativeStatement => {
    const known = statements.get(text);
    if (known !== undefined) return known;
    const statement = native.prepare(text);
    statements.set(text, statement);
    return statement;
  };
  return {
    one: (text, ...values) => prepare(text).get(...values),
    all: (text, ...values) => prepare(text).all(...values),
    run: (text, ...values) => prepare(text).run(...values),
  };
}
