import type { NativeConnection, NativeStatement } from '../native/native-connection.ts';
import type { Sql } from './sql.ts';

/** Transactions on one connection; each runs to its end before anything else happens on this thread. */
export interface Statements {
  /** Holds the write lock from its beginning; where another holds it, it waits as the connection is set to. */
  transact<Value>(work: (sql: Sql) => Value): Value;
  /** Reads one state of the database, and writes nothing. */
  read<Value>(work: (sql: Sql) => Value): Value;
}

/** Prepares each statement of this connection once. */
export function openStatements(native: NativeConnection): Statements {
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
      try {
        sql.run('begin immediate');
        const value = work(sql);
        sql.run('commit');
        return value;
      } catch (error) {
        // SQLite ends the transaction by itself after some errors (a full disk is one).
        if (native.inTransaction) sql.run('rollback');
        throw error;
      }
    },
  };
}
