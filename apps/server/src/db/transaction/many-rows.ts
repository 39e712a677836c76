import type { Sql, SqlValue } from './sql.ts';

/** Statements come in these sizes only, so that few of them have to be prepared and kept. */
const largest = 64;

type Values = readonly SqlValue[];

/** A statement with a place for any number of equal tuples. */
export interface ManyRowsText {
  readonly head: string;
  /** Stands after the last tuple. */
  readonly tail: string;
  /** One tuple: `(?, ?)`, or `?` for a list of single values. */
  readonly tuple: string;
}

const texts = new WeakMap<ManyRowsText, Map<number, string>>();

function textOf(statement: ManyRowsText, size: number): string {
  const known = texts.get(statement) ?? new Map<number, string>();
  texts.set(statement, known);
  const text =
    known.get(size) ??
    `${statement.head}${Array.from({ length: size }, () => statement.tuple).join(', ')}${statement.tail}`;
  known.set(size, text);
  return text;
}

function largestPowerOfTwo(atMost: number): number {
  return Math.min(largest, 2 ** Math.floor(Math.log2(atMost)));
}

/** The statement that inserts rows of these columns; `then` may say what to do on a conflict. */
export function insertInto(table: string, columns: readonly string[], then = ''): ManyRowsText {
  return {
    // A statement that fails ends the transaction: then SQLite need not note what to undo of it alone.
    head: `insert or rollback into ${table} (${columns.join(', ')}) values `,
    tuple: `(${columns.map(() => '?').join(', ')})`,
    tail: then === '' ? '' : ` ${then}`,
  };
}

/** Inserts any number of rows in a few statements, in their order. */
export function insertRows(sql: Sql, statement: ManyRowsText, rows: readonly Values[]): void {
  for (let done = 0; done < rows.length;) {
    const size = largestPowerOfTwo(rows.length - done);
    sql.run(textOf(statement, size), ...rows.slice(done, done + size).flat());
    done += size;
  }
}

/** Reads the rows that belong to any number of keys in a few statements, in no order. */
export function selectRows<Row>(sql: Sql, statement: ManyRowsText, keys: readonly Values[]): Row[] {
  const found: Row[] = [];
  for (let done = 0; done < keys.length;) {
    const size = largestPowerOfTwo(keys.length - done);
    found.push(...sql.all<Row>(textOf(statement, size), ...keys.slice(done, done + size).flat()));
    done += size;
  }
  return found;
}
