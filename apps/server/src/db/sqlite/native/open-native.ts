import Database from 'better-sqlite3';
import { pragmas } from './pragmas.ts';
import type { NativeConnection } from './native-connection.ts';

/**
 * A connection without the ORM, for a thread that runs a few statements of its own: to load the ORM
 * and its entities would take such a thread longer than all else that it does at its start. It is the
 * same build of SQLite, as it has to be: two of them in one process would break each other's locks.
 */
export function openNative(file: string, cacheKib: number): NativeConnection {
  const connection = new Database(file);
  for (const pragma of pragmas(cacheKib)) connection.pragma(pragma);
  return connection;
}
