import Database from 'better-sqlite3';
import { Client, type QueryResult } from 'pg';
import type { DatabaseLocation } from '../../db/open-database.ts';
import { numberedPlaces } from '../../db/postgres/numbered-places.ts';
import { valueTypes } from '../../db/postgres/wire/value-types.ts';
import type { DialectName } from '../../db/transaction/dialect.ts';
import type { SqlValue } from '../../db/transaction/sql.ts';

/** A database as somebody beside its server sees it. */
export interface DatabaseBeside extends AsyncDisposable {
  readonly dialect: DialectName;
  /** The rows of one statement; `?` stands for a value. */
  rows<Row>(text: string, values?: readonly SqlValue[]): Promise<Row[]>;
  /** Inserts any number of rows, each with a value a column. */
  insert(
    table: string,
    columns: readonly string[],
    rows: readonly (readonly SqlValue[])[],
  ): Promise<void>;
  /** The names of all tables. */
  tables(): Promise<string[]>;
}

type Beside = Pick<DatabaseBeside, 'dialect' | 'rows'> & AsyncDisposable;

const rowsAtOnce = 100;

/** Opens a database that a server may be working on, whichever it is. */
export async function openBeside(location: DatabaseLocation): Promise<DatabaseBeside> {
  const beside = location.dialect === 'sqlite' ? openFile(location.file) : await open(location.url);
  return {
    ...beside,
    insert: async (table, columns, rows) => {
      const tuple = `(${columns.map(() => '?').join(', ')})`;
      for (let done = 0; done < rows.length; done += rowsAtOnce) {
        const some = rows.slice(done, done + rowsAtOnce);
        const tuples = some.map(() => tuple).join(', ');
        await beside.rows(
          `insert into ${table} (${columns.join(', ')}) values ${tuples}`,
          some.flat(),
        );
      }
    },
    tables: async () => {
      const rows = await beside.rows<{ readonly name: string }>(tableNames[beside.dialect]);
      return rows.map(({ name }) => name);
    },
  };
}

const tableNames = {
  sqlite: `select name from sqlite_master where type = 'table' order by name`,
  postgres: `select relname as name from pg_class where relnamespace = 'public'::regnamespace
    and relkind in ('r', 'p') and not relispartition order by relname collate "C"`,
} as const;

/** By the server's own library: a process must not have a file open through two copies of SQLite. */
function openFile(file: string): Beside {
  const database = new Database(file);
  database.pragma('busy_timeout = 10000');
  return {
    dialect: 'sqlite',
    rows: async <Row>(text: string, values: readonly SqlValue[] = []) => {
      const statement = database.prepare(text);
      if (statement.reader) return statement.all<Row>(...values);
      statement.run(...values);
      return [];
    },
    [Symbol.asyncDispose]: async () => {
      database.close();
    },
  };
}

async function open(url: string): Promise<Beside> {
  const client = new Client({ connectionString: url, types: valueTypes() });
  // Some tests end connections, and servers.
  client.on('error', () => undefined);
  await client.connect();
  return {
    dialect: 'postgres',
    rows: async <Row>(text: string, values: readonly SqlValue[] = []) => {
      const result: QueryResult = await client.query(numberedPlaces(text), [...values]);
      const { rows }: { readonly rows: Row[] } = result;
      return rows;
    },
    [Symbol.asyncDispose]: () => client.end(),
  };
}
