import type { NativeConnection, NativeStatement } from '../native/native-connection.ts';
import type { AnsweredSql, Sql, SqlParameter, SqlValue } from '../../transaction/sql.ts';
import { whileOpen } from '../../transaction/while-open.ts';
import { sqliteDialect } from './sqlite-dialect.ts';

/** Transactions on one connection. Whoever calls them sees to it that they come one after the other. */
export interface Statements {
  /** Holds the write lock from its beginning; where another holds it, it waits as the connection is set to. */
  transact<Value>(work: (sql: Sql) => Promise<Value>): Promise<Value>;
  /** Reads one state of the database, and writes nothing. */
  read<Value>(work: (sql: Sql) => Promise<Value>): Promise<Value>;
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
  /** A statement that fails may have ended the transaction: nothing is run in it any more at once. */
  const sqlOf = (failed: () => void): AnsweredSql => {
    const at = <Value>(run: () => Value): Value => {
      try {
        return run();
      } catch (error) {
        failed();
        throw error;
      }
    };
    return {
      dialect: sqliteDialect,
      alone: true,
      one: async (text, ...values) => at(() => prepare(text).get(...values.map(single))),
      all: async (text, ...values) => at(() => prepare(text).all(...values.map(single))),
      run: async (text, ...values) => at(() => prepare(text).run(...values.map(single))),
    };
  };
  const run = (text: string): void => prepare(text).run();
  return {
    read: async (work) => {
      const open = whileOpen(sqlOf);
      run('begin');
      try {
        return await work(open.sql);
      } finally {
        open.end();
        run('rollback');
      }
    },
    transact: async (work) => {
      const open = whileOpen(sqlOf);
      try {
        run('begin immediate');
        const value = await work(open.sql);
        open.end();
        await open.sent();
        run('commit');
        return value;
      } catch (error) {
        open.end();
        // SQLite ends the transaction by itself after some errors (a full disk is one).
        if (native.inTransaction) run('rollback');
        throw open.failure() ?? error;
      }
    },
  };
}

function single(value: SqlParameter): SqlValue {
  if (typeof value === 'object' && value !== null) throw new Error('SQLite takes no lists');
  return value;
}
