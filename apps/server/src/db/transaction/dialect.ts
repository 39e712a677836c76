import type { KeysText, RowsText } from './many-rows.ts';
import type { Sql, SqlParameter, SqlValue } from './sql.ts';

export type DialectName = 'sqlite' | 'postgres';

export interface Statement {
  readonly text: string;
  readonly values: readonly SqlParameter[];
}

/** What the databases do not have in common, as far as transactions that decide meet it. */
export interface SqlDialect {
  readonly name: DialectName;
  /** The statements that insert these rows, in their order. */
  inserting(statement: RowsText, rows: readonly (readonly SqlValue[])[]): Iterable<Statement>;
  /** The statements that read what belongs to these keys. */
  selecting(statement: KeysText, keys: readonly (readonly SqlValue[])[]): Iterable<Statement>;
  /** Takes that many numbers (0 or more) of the sequence of verdicts, in rising order. */
  nextNumbers(sql: Sql, count: number): Promise<readonly number[]>;
  /** Nobody else decides about these transaction ids until this transaction ends. */
  holdClicks(sql: Sql, transactionIds: readonly string[]): Promise<void>;
}
