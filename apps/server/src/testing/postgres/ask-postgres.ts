import { Client } from 'pg';
import { valueTypes } from '../../db/postgres/wire/value-types.ts';

/** Runs one statement on a connection of its own; its rows, with values as the server reads them. */
export async function askPostgres<Row extends object>(
  url: string,
  text: string,
  values: readonly unknown[] = [],
): Promise<Row[]> {
  const client = new Client({ connectionString: url, types: valueTypes() });
  await client.connect();
  try {
    const { rows }: { readonly rows: Row[] } = await client.query(text, [...values]);
    return rows;
  } finally {
    await client.end();
  }
}
