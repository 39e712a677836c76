import type { Migrator } from '@mikro-orm/migrations';
import type { SqlEntityManager } from '@mikro-orm/sql';
import type { TokenVault } from '../keys/token-vault.ts';
import type { Nudges } from './postgres/nudges.ts';
import type { Turns } from './sqlite/transaction/turns.ts';
import type { ReadTransaction, WriteTransaction } from './transaction/transactions.ts';

interface AnyDatabase {
  /** A fresh unit of work: one a request. Its transactions write alone. */
  em(): SqlEntityManager;
  readonly migrator: Migrator;
  /** Transactions that write alone: nobody else writes between their beginning and their end. */
  readonly transact: WriteTransaction;
  /** Transactions that read by the same statements that decide: nobody who writes waits for them. */
  readonly read: ReadTransaction;
  /** Throws when nothing can be written at present. */
  assertWritable(): Promise<void>;
  close(): Promise<void>;
}

/** One file, which one connection at a time writes to. */
export interface SqliteDatabase extends AnyDatabase {
  readonly dialect: 'sqlite';
  readonly file: string;
  /** Whoever writes to this database from this process waits here for its turn. */
  readonly turns: Turns;
}

/** A database that any number of servers share. */
export interface PostgresDatabase extends AnyDatabase {
  readonly dialect: 'postgres';
  readonly url: string;
  /** Transactions of a server's own upkeep: beside batches, and beside no other upkeep of this kind. */
  readonly transactUpkeep: WriteTransaction;
  /** Between this server and the others on this database. */
  readonly nudges: Nudges;
  /**
   * Brings the tables up to date while no other server does, and notes whose key their secrets are
   * sealed with.
   */
  migrateAlone(vault: TokenVault): Promise<void>;
}

/** An open database. */
export type Database = SqliteDatabase | PostgresDatabase;

/** Says in one sentence why a database can't be used. */
export class DatabaseUnusableError extends Error {}
