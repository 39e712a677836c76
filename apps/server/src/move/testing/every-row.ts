import { DatabaseSync } from 'node:sqlite';
import { Client } from 'pg';
import type { DatabaseLocation } from '../../db/open-database.ts';
import { valueTypes } from '../../db/postgres/wire/value-types.ts';

/** A table's rows, as sorted JSON texts whose keys are sorted too. */
export type EveryRow = Readonly<Record<string, readonly string[]>>;

/** Belong to a place, and are made there. */
const ownTables = [
  'mikro_orm_migrations',
  'moved_to',
  'moving_from',
  'sqlite_sequence',
  'total_change',
];

/** All that a database holds, read without the product's help, so that two of them can be compared. */
export async function everyRow(location: DatabaseLocation): Promise<EveryRow> {
  return location.dialect === 'sqlite' ? ofFile(location.file) : ofServer(location.url);
}

function ofFile(file: string): EveryRow {
  const database = new DatabaseSync(file, { readOnly: true, timeout: 5000 });
  try {
    const tables = database
      .prepare(`select name from sqlite_master where type = 'table'`)
      .all()
      .map((row) => String(row['name']));
    return everyTable(tables, (table) => database.prepare(`select * from "${table}"`).all());
  } finally {
    database.close();
  }
}

async function ofServer(url: string): Promise<EveryRow> {
  const client = new Client({ connectionString: url, types: valueTypes() });
  await client.connect();
  try {
    const { rows } = await client.query<{ readonly name: string }>(
      `select relname as name from pg_class
        where relnamespace = current_schema()::regnamespace and relkind in ('r', 'p', 'v')
          and not relispartition and right(relname, 4) <> '_now'`,
    );
    const read = new Map<string, object[]>();
    for (const { name } of rows) {
      read.set(name, (await client.query<object>(`select * from "${name}"`)).rows);
    }
    return everyTable([...read.keys()], (table) => read.get(table) ?? []);
  } finally {
    await client.end();
  }
}

function everyTable(tables: readonly string[], read: (table: string) => object[]): EveryRow {
  return Object.fromEntries(
    tables
      .filter((table) => !ownTables.includes(table))
      .toSorted()
      .map((table) => [table, read(table).map(textOf).toSorted()]),
  );
}

function textOf(row: object): string {
  const entries = Object.entries(row).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify(Object.fromEntries(entries));
}
