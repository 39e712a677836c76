import { createHash } from 'node:crypto';
import { movedTable } from '../../db/move-marks.ts';
import type { NativeConnection } from '../../db/sqlite/native/native-connection.ts';
import type { SqlValue } from '../../db/transaction/sql.ts';
import { orderText, quoted, rangeText } from './key-range.ts';
import { rowText } from './row-text.ts';
import type { Side } from './side.ts';
import {
  clickBeside,
  namesClicks,
  shapesOf,
  type CatalogueRow,
  type Column,
  type TableShape,
} from './table-shape.ts';

/** SQLite compares texts byte by byte as it is. */
const compared = ({ name }: Column): string => quoted(name);

const columns = ({ columns: all }: Pick<TableShape, 'columns'>): string =>
  all.map(compared).join(', ');

/** One side of a move that is a file. Whatever it does is over when its promise is made. */
export function createSqliteSide(native: NativeConnection): Side {
  const all = <Row>(text: string, ...values: readonly SqlValue[]): Row[] =>
    native.prepare(text).all<Row>(...values);
  const one = <Row>(text: string, ...values: readonly SqlValue[]): Row | undefined =>
    native.prepare(text).get<Row>(...values);
  return {
    dialect: 'sqlite',
    tables: async () => shapesOf(all<CatalogueRow>(catalogue)),
    fingerprint: async () =>
      hasTable(native, 'secure_key')
        ? (one<{ readonly fingerprint: string }>('select fingerprint from secure_key')
            ?.fingerprint ?? null)
        : null,
    count: async ({ name }) =>
      one<{ readonly count: number }>(`select count(*) as count from ${quoted(name)}`)?.count ?? 0,
    keyAfter: async (table, after, rows) => {
      const { where, values } = rangeText(table, { after, until: null }, compared);
      const row = native
        .prepare(
          `select ${columns({ columns: table.key })} from ${quoted(table.name)} ${where}
            ${orderText(table, compared)} limit 1 offset ?`,
        )
        .raw()
        .get<SqlValue[]>(...values, rows - 1);
      return row ?? null;
    },
    summarise: async (table, range) => {
      const { where, values } = rangeText(table, range, compared);
      const row = one<{ readonly count: number; readonly bytes: Uint8Array }>(
        `select count(*) as count, cast(coalesce(group_concat(text, char(10)), '') as blob) as bytes
          from (select ${rowText(table, 'sqlite')} as text from ${quoted(table.name)} ${where}
            ${orderText(table, compared)})`,
        ...values,
      );
      const hash = createHash('sha256');
      if (row !== undefined) hash.update(row.bytes);
      return { rows: row?.count ?? 0, hash: hash.digest('hex') };
    },
    read: async (table, range, options) => {
      const { where, values } = rangeText(table, range, compared);
      const beside = options?.clicksBeside === true && namesClicks(table) ? `, ${clickBeside}` : '';
      return native
        .prepare(
          `select ${columns(table)}${beside} from ${quoted(table.name)} ${where} ${orderText(table, compared)}`,
        )
        .raw()
        .all<SqlValue[]>(...values);
    },
    counters: async () => {
      const rows = all<{ readonly name: string; readonly seq: number }>(
        `select name, seq from sqlite_sequence where name <> 'mikro_orm_migrations' and seq > 0`,
      );
      const verdicts = one<{ readonly value: number }>('select value from postback_sequence');
      return {
        ...Object.fromEntries(rows.map(({ name, seq }) => [name, seq])),
        postback: verdicts?.value ?? 0,
      };
    },
    close: async () => native.close(),
  };
}

const catalogue = `select m.name as "table", c.name as "column", c.type as type, c.pk as place
  from sqlite_master m join pragma_table_info(m.name) c
  where m.type = 'table' and m.name not like 'sqlite\\_%' escape '\\' order by m.name, c.cid`;

function hasTable(native: NativeConnection, name: string): boolean {
  return (
    native.prepare(`select 1 from sqlite_master where type = 'table' and name = ?`).get(name) !==
    undefined
  );
}

/** Where the database has moved to; null: it has not. */
export function movedTo(native: NativeConnection): string | null {
  if (!hasTable(native, movedTable)) return null;
  const row = native.prepare(`select place from ${movedTable}`).get<{ readonly place: string }>();
  return row?.place ?? null;
}
