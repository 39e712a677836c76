import { binaryList } from './wire/binary-list.ts';
import type { SqlDialect } from '../transaction/dialect.ts';
import type { ColumnType, KeysText, RowsText } from '../transaction/many-rows.ts';
import type { SqlValue } from '../transaction/sql.ts';

const typeNames: Readonly<Record<ColumnType, string>> = { integer: 'bigint', text: 'text' };

const insertTexts = new WeakMap<RowsText, string>();
const selectTexts = new WeakMap<KeysText, string>();
const singleTexts = new WeakMap<KeysText, string>();

/**
 * PostgreSQL's own ways: a column is one value, so one statement holds any number of rows. Numbers
 * come from a sequence that nobody waits for, so they are not in the order of the commits:
 * `settled-number.ts` tells up to which one nothing is still to come.
 */
export const postgresDialect: SqlDialect = {
  name: 'postgres',
  inserting: (statement, rows) =>
    rows.length === 0
      ? []
      : [
          {
            text: kept(insertTexts, statement, insertText),
            values: columnsOf(rows, Object.values(statement.columns)),
          },
        ],
  selecting: (statement, keys) => {
    const [first, ...others] = keys;
    if (first === undefined) return [];
    return others.length === 0
      ? [{ text: kept(singleTexts, statement, singleText), values: first }]
      : [
          {
            text: kept(selectTexts, statement, selectText),
            values: columnsOf(keys, statement.types),
          },
        ];
  },
  nextNumbers: async (sql, count) => {
    if (count === 0) return [];
    const rows = await sql.all<{ readonly number: number }>(
      `select nextval('postback_number') as number from generate_series(1, ?::integer)`,
      count,
    );
    return rows.map(({ number }) => number);
  },
  holdClicks: async (sql, transactionIds) => {
    if (sql.alone || transactionIds.length === 0) return;
    await sql.run(
      `select pg_advisory_xact_lock(key) from (select distinct hashtextextended(id, 0) as key
        from unnest(?::text[]) as ids(id) order by 1) as keys`,
      binaryList('text', transactionIds),
    );
  },
};

function kept<Key extends object>(
  texts: WeakMap<Key, string>,
  statement: Key,
  make: (statement: Key) => string,
): string {
  const known = texts.get(statement);
  if (known !== undefined) return known;
  const text = make(statement);
  texts.set(statement, text);
  return text;
}

const lists = (types: readonly ColumnType[]): string =>
  types.map((type) => `?::${typeNames[type]}[]`).join(', ');

function insertText({ table, columns, onConflict }: RowsText): string {
  const names = Object.keys(columns).join(', ');
  return `insert into ${table} (${names}) select * from unnest(${lists(Object.values(columns))}) ${onConflict}`;
}

/**
 * Each key is looked up by itself: `offset 0` keeps the planner from joining the keys with all rows, and
 * of a partitioned table each look-up opens the key's partition alone.
 */
function selectText({ as, types, head, tail }: KeysText): string {
  if (as === 'list') {
    return `select found.* from unnest(${lists(types)}) as keys(key)
      cross join lateral (${head} = key ${tail} offset 0) as found`;
  }
  return `${head} unnest(${lists(types)}) as ${keysOf(types)} ${tail}`;
}

/** The same for one key: by its value the partitions without it are left alone from the start. */
function singleText({ as, types, head, tail }: KeysText): string {
  const values = types.map((type) => `?::${typeNames[type]}`).join(', ');
  return as === 'list'
    ? `${head} = ${values} ${tail}`
    : `${head} (values (${values})) as ${keysOf(types)} ${tail}`;
}

const keysOf = (types: readonly ColumnType[]): string =>
  `keys(${types.map((_, index) => `column${index + 1}`).join(', ')})`;

function columnsOf(rows: readonly (readonly SqlValue[])[], types: readonly ColumnType[]): Buffer[] {
  return types.map((type, column) =>
    binaryList(
      type,
      rows.map((row) => row[column] ?? null),
    ),
  );
}
