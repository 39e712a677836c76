import type { Migrator } from '@mikro-orm/migrations';
import type { SqlEntityManager } from '@mikro-orm/sql';
import type { Turns } from './transaction/turns.ts';

/** An open database, whatever its dialect. */
export interface Database {
  readonly file: string;
  /** Whoever writes to this database from this process waits here for its turn. */
  readonly turns: Turns;
  /** A fresh unit of work: one a request. */
  em(): SqlEntityManager;
  readonly migrator: Migrator;
  /** Throws when nothing can be written at present. */
  assertWritable(): Promise<void>;
  close(): Promise<void>;
}

/** Says in one sentence why a database can't be used. */
export class DatabaseUnusableError extends Error {}
