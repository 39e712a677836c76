import type { SqlDialect, Statement } from '../../transaction/dialect.ts';
import type { KeysText, RowsText } from '../../transaction/many-rows.ts';
import type { SqlValue } from '../../transaction/sql.ts';

/** Statements come in these sizes only, so that few of them have to be prepared and kept. */
const largest = 64;

type TextOf = (size: number) => string;

const insertTexts = new WeakMap<RowsText, TextOf>();
const selectTexts = new WeakMap<KeysText, TextOf>();

/** SQLite's own ways. Whoever writes holds the lock of the whole database, and so every click. */
export const sqliteDialect: SqlDialect = {
  name: 'sqlite',
  inserting: (statement, rows) => inSizes(rows, kept(insertTexts, statement, insertText)),
  selecting: (statement, keys) => inSizes(keys, kept(selectTexts, statement, selectText)),
  nextNumbers: async (sql, count) => {
    if (count === 0) return [];
    const row = await sql.one<{ readonly value: number }>(
      'update postback_sequence set value = value + ? returning value',
      count,
    );
    if (row === undefined) throw new Error('The sequence of verdicts has no row');
    return Array.from({ length: count }, (_, index) => row.value - count + 1 + index);
  },
  holdClicks: async () => undefined,
};

function* inSizes(rows: readonly (readonly SqlValue[])[], textOf: TextOf): Generator<Statement> {
  for (let done = 0; done < rows.length;) {
    const size = largestPowerOfTwo(rows.length - done);
    yield { text: textOf(size), values: rows.slice(done, done + size).flat() };
    done += size;
  }
}

function largestPowerOfTwo(atMost: number): number {
  return Math.min(largest, 2 ** Math.floor(Math.log2(atMost)));
}

function kept<Key extends object>(
  texts: WeakMap<Key, TextOf>,
  statement: Key,
  make: (statement: Key, size: number) => string,
): TextOf {
  const known = texts.get(statement);
  if (known !== undefined) return known;
  const made = new Map<number, string>();
  const textOf: TextOf = (size) => {
    const text = made.get(size) ?? make(statement, size);
    made.set(size, text);
    return text;
  };
  texts.set(statement, textOf);
  return textOf;
}

function insertText({ table, columns, onConflict }: RowsText, size: number): string {
  const names = Object.keys(columns);
  const tuple = `(${names.map(() => '?').join(', ')})`;
  // A statement that fails ends the transaction: then SQLite need not note what to undo of it alone.
  return `insert or rollback into ${table} (${names.join(', ')}) values ${repeated(tuple, size)} ${onConflict}`;
}

function selectText({ as, types, head, tail }: KeysText, size: number): string {
  const places = types.map(() => '?').join(', ');
  return as === 'list'
    ? `${head} in (${repeated(places, size)}) ${tail}`
    : `${head} (values ${repeated(`(${places})`, size)}) as keys ${tail}`;
}

function repeated(text: string, times: number): string {
  return Array.from({ length: times }, () => text).join(', ');
}
