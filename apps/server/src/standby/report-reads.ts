import type { Metric } from '@prometheus-io/client';
import type { SqlEntityManager } from '@mikro-orm/sql';
import type { FastifyBaseLogger } from 'fastify';
import type { Database } from '../db/database.ts';
import type { DialectName } from '../db/transaction/dialect.ts';
import type { SqlParameter } from '../db/transaction/sql.ts';
import type { Upkeep } from '../upkeep/run-steps.ts';

/**
 * Where reports and exports are read: they are heavy, and may be seconds old. What somebody looks at
 * right after a change (the log, settings, the live feed) is never read here.
 */
export interface ReportReads {
  /** For one report, or for one export with all its pages. */
  begin(): Reading;
  readonly metrics: readonly Metric[];
  /** Keeps an eye on where is read, and tells the log when that changes. */
  watch(log: ReadsLog): Upkeep;
}

export type ReadsLog = Pick<FastifyBaseLogger, 'info' | 'warn'>;

/** What one reading reads is never older than what it has read before. */
export interface Reading {
  /** Runs `work`, which only reads and may be begun anew: by entities, or by statements of its own. */
  read<Value>(work: (em: SqlEntityManager, ask: Ask) => Promise<Value>): Promise<Value>;
  /** By how many milliseconds what is read may be old, at most; null: it is as of now. */
  behindMs(): number | null;
}

/** Statements that read; each sees what was committed before it, and nobody waits for a whole report. */
export interface Ask {
  readonly dialect: DialectName;
  rows<Row>(text: string, values: readonly SqlParameter[]): Promise<Row[]>;
}

/** Asks the database itself, on a connection that keeps its statements prepared. */
export function askPrimary({ dialect, read }: Pick<Database, 'dialect' | 'read'>): Ask {
  return { dialect, rows: (text, values) => read((sql) => sql.all(text, ...values)) };
}

/** Everything is read from the database itself. */
export function readPrimary(database: Pick<Database, 'dialect' | 'em' | 'read'>): ReportReads {
  const ask = askPrimary(database);
  return {
    begin: () => ({ read: (work) => work(database.em(), ask), behindMs: () => null }),
    metrics: [],
    watch: () => ({ stop: async () => undefined }),
  };
}

/** The header that says by how many seconds figures may be old; answers from the primary have none. */
export const behindHeader = 'trackside-behind-seconds';

/** Seconds for the header, rounded up. */
export function behindSeconds(behindMs: number): string {
  return String(Math.ceil(behindMs / 1000));
}
