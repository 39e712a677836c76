import type Database from 'better-sqlite3';

/** A connection of better-sqlite3, the ORM's or one of a thread. */
export type NativeConnection = Database.Database;

export type NativeStatement = Database.Statement;
