import type { Sql, SqlValue } from './sql.ts';

/** `integer` holds what a JavaScript number holds exactly. */
export type ColumnType = 'integer' | 'text';

/** A statement that inserts any number of rows. */
export interface RowsText {
  readonly table: string;
  readonly columns: Readonly<Record<string, ColumnType>>;
  /** What to do on a conflict; empty where one is an error. */
  readonly onConflict: string;
}

/** A statement that reads what belongs to any number of keys. */
export interface KeysText {
  /**
   * `list`: single values, compared with what stands before them. `rows`: a table named `keys`, whose
   * columns are `column1`, `column2` and so on.
   */
  readonly as: 'list' | 'rows';
  readonly types: readonly ColumnType[];
  readonly head: string;
  readonly tail: string;
}

/** The statement that inserts rows of these columns; `onConflict` may say what to do on a conflict. */
export function insertInto(
  table: string,
  columns: Readonly<Record<string, ColumnType>>,
  onConflict = '',
): RowsText {
  return { table, columns, onConflict };
}

/** Sends what inserts any number of rows, in their order; the transaction waits for it at its end. */
export function insertRows(
  sql: Sql,
  statement: RowsText,
  rows: readonly (readonly SqlValue[])[],
): void {
  for (const { text, values } of sql.dialect.inserting(statement, rows)) {
    sql.send(text, ...values);
  }
}

/** Reads the rows that belong to any number of keys in a few statements, in no order. */
export async function selectRows<Row>(
  sql: Sql,
  statement: KeysText,
  keys: readonly (readonly SqlValue[])[],
): Promise<Row[]> {
  const found: Row[] = [];
  for (const { text, values } of sql.dialect.selecting(statement, keys)) {
    found.push(...(await sql.all<Row>(text, ...values)));
  }
  return found;
}
