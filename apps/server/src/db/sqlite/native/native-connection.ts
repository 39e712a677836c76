// oxlint-disable-next-line typescript/triple-slash-reference -- declares a package without types, also for those who only import our types
/// <reference path="./better-sqlite3.d.ts" />
import type Database from 'better-sqlite3';

/** A connection of better-sqlite3, the ORM's or one of a thread. */
export type NativeConnection = Database.Database;

export type NativeStatement = Database.Statement;
