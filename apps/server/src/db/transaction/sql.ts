import type { SqlDialect } from './dialect.ts';

export type SqlValue = string | number | bigint | null;

/** A value of a statement; what is encoded as PostgreSQL wants it only PostgreSQL takes. */
export type SqlParameter = SqlValue | Buffer;

/**
 * Statements of one transaction; `?` stands for a value. They are run in the order in which they are
 * asked for, also where the answers are not waited for in between.
 */
export interface Sql {
  readonly dialect: SqlDialect;
  /** Nobody else writes between this transaction's beginning and its end. */
  readonly alone: boolean;
  one<Row>(text: string, ...values: readonly SqlParameter[]): Promise<Row | undefined>;
  all<Row>(text: string, ...values: readonly SqlParameter[]): Promise<Row[]>;
  run(text: string, ...values: readonly SqlParameter[]): Promise<void>;
  /**
   * Asks for it and goes on. The transaction waits for all that was sent before it is done, and fails
   * with the first that failed.
   */
  send(text: string, ...values: readonly SqlParameter[]): void;
}

/** Statements that are answered one by one. */
export type AnsweredSql = Omit<Sql, 'send'>;
