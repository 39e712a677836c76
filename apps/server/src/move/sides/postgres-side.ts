import { setTimeout as sleep } from 'node:timers/promises';
import { Client, type ClientConfig } from 'pg';
import { CliFailure } from '../../cli/cli-failure.ts';
import { movedTable } from '../../db/move-marks.ts';
import { numberedPlaces } from '../../db/postgres/numbered-places.ts';
import { valueTypes } from '../../db/postgres/wire/value-types.ts';
import { withoutPassword } from '../../db/postgres/without-password.ts';
import type { SqlParameter, SqlValue } from '../../db/transaction/sql.ts';
import { orderText, quoted, rangeText } from './key-range.ts';
import { rowText, valueText } from './row-text.ts';
import type { Side } from './side.ts';
import {
  clickBeside,
  namesClicks,
  shapesOf,
  type CatalogueRow,
  type Column,
} from './table-shape.ts';

/** A connection of a move's own; a statement may take as long as it takes. */
export async function connectForMove(url: string): Promise<Client> {
  const settings: ClientConfig = {
    connectionString: url,
    application_name: 'trackside move',
    types: valueTypes(),
    keepAlive: true,
  };
  const client = new Client(settings);
  // Whoever waits for an answer is told that the connection broke.
  client.on('error', () => undefined);
  try {
    await client.connect();
    // Ranges are read in the order of their key's index, also where nothing is known of a new table yet.
    for (const way of ['sort', 'seqscan', 'bitmapscan'])
      await client.query(`set enable_${way} = off`);
  } catch (cause) {
    throw new CliFailure(
      `The database ${withoutPassword(url)} can’t be opened: check its address, and whether PostgreSQL runs and lets this user in.`,
      { cause },
    );
  }
  return client;
}

/** Texts are compared byte by byte, whatever the database's own order is. */
export const comparedBytes = ({ name, kind }: Column): string =>
  kind === 'text' ? `${quoted(name)} collate "C"` : quoted(name);

export async function rowsOf<Row extends object>(
  client: Client,
  text: string,
  values: readonly SqlParameter[] = [],
): Promise<Row[]> {
  const { rows } = await client.query<Row>(numberedPlaces(text), [...values]);
  return rows;
}

async function listsOf(
  client: Client,
  text: string,
  values: readonly SqlValue[],
): Promise<SqlValue[][]> {
  const { rows } = await client.query<SqlValue[]>({
    text: numberedPlaces(text),
    values: [...values],
    rowMode: 'array',
  });
  return rows;
}

/** One side of a move that is a server's database. */
export function createPostgresSide(client: Client): Side {
  return {
    dialect: 'postgres',
    tables: async () => shapesOf(await rowsOf<CatalogueRow>(client, catalogue)),
    fingerprint: async () => {
      if (!(await hasTable(client, 'secure_key'))) return null;
      const [row] = await rowsOf<{ readonly fingerprint: string }>(
        client,
        'select fingerprint from secure_key',
      );
      return row?.fingerprint ?? null;
    },
    count: async ({ name }) => {
      const [row] = await rowsOf<{ readonly count: number }>(
        client,
        `select count(*) as count from ${quoted(name)}`,
      );
      return row?.count ?? 0;
    },
    keyAfter: async (table, after, rows) => {
      const { where, values } = rangeText(table, { after, until: null }, comparedBytes);
      const names = table.key.map(({ name }) => quoted(name)).join(', ');
      const [row] = await listsOf(
        client,
        `select ${names} from ${quoted(table.name)} ${where} ${orderText(table, comparedBytes)}
          limit 1 offset ?`,
        [...values, rows - 1],
      );
      return row ?? null;
    },
    summarise: async (table, range) => {
      const { where, values } = rangeText(table, range, comparedBytes);
      const [row] = await rowsOf<{ readonly count: number; readonly hash: string }>(
        client,
        `select count(*) as count, encode(sha256(convert_to(
            coalesce(string_agg(text, chr(10)), ''), 'UTF8')), 'hex') as hash
          from (select ${rowText(table, 'postgres')} as text from ${quoted(table.name)} ${where}
            ${orderText(table, comparedBytes)}) as texts`,
        values,
      );
      return { rows: row?.count ?? 0, hash: row?.hash ?? '' };
    },
    read: (table, range, options) => {
      const { where, values } = rangeText(table, range, comparedBytes);
      const beside = options?.clicksBeside === true && namesClicks(table) ? [clickBeside] : [];
      const names = [...table.columns.map(valueText), ...beside].join(', ');
      return listsOf(
        client,
        `select ${names} from ${quoted(table.name)} ${where} ${orderText(table, comparedBytes)}`,
        values,
      );
    },
    counters: async () => {
      const sequences = await identitiesOf(client);
      const counters: Record<string, number> = {};
      for (const { table, sequence } of [...sequences, verdicts]) {
        const [row] = await rowsOf<{ readonly last: number }>(
          client,
          `select case when is_called then last_value else 0 end as last from ${sequence}`,
        );
        if (table === 'postback' || (row?.last ?? 0) > 0) counters[table] = row?.last ?? 0;
      }
      return counters;
    },
    close: () => client.end(),
  };
}

interface Sequence {
  readonly table: string;
  /** As a statement names it. */
  readonly sequence: string;
}

export const verdicts: Sequence = { table: 'postback', sequence: 'postback_number' };

/** The sequences that belong to columns. */
export function identitiesOf(client: Client): Promise<Sequence[]> {
  return rowsOf<Sequence>(
    client,
    `select table_name as "table",
        pg_get_serial_sequence(quote_ident(table_name), column_name) as sequence
      from information_schema.columns
      where table_schema = current_schema() and data_type = 'bigint'
        and pg_get_serial_sequence(quote_ident(table_name), column_name) is not null
        and table_name not like 'mikro\\_orm%' order by table_name`,
  );
}

const catalogue = `select c.relname as "table", a.attname as "column",
    format_type(a.atttypid, a.atttypmod) as type,
    coalesce(array_position(i.indkey::smallint[], a.attnum), -1) + 1 as place
  from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    left join pg_index i on i.indrelid = c.oid and i.indisprimary
  where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p')
    and not c.relispartition
  order by c.relname, a.attnum`;

async function hasTable(client: Client, name: string): Promise<boolean> {
  const [row] = await rowsOf<object>(client, 'select 1 where to_regclass(?) is not null', [name]);
  return row !== undefined;
}

/** Where the database has moved to; null: it has not. */
export async function movedTo(client: Client): Promise<string | null> {
  if (!(await hasTable(client, movedTable))) return null;
  const [row] = await rowsOf<{ readonly place: string }>(client, `select place from ${movedTable}`);
  return row?.place ?? null;
}

/** Tries until it is true; false: it was not within that time. */
export async function waitUntil(
  isSo: () => Promise<boolean>,
  patienceMs: number,
): Promise<boolean> {
  const deadline = performance.now() + patienceMs;
  while (!(await isSo())) {
    if (performance.now() > deadline) return false;
    await sleep(100);
  }
  return true;
}
