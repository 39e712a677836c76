import { randomUUID } from 'node:crypto';
import { Client, escapeIdentifier } from 'pg';

export interface NewDatabase {
  readonly name: string;
  readonly url: string;
}

/** The address of a database on the server that another address names. */
export function databaseUrl(adminUrl: string, name: string): string {
  const url = new URL(adminUrl);
  url.pathname = `/${encodeURIComponent(name)}`;
  return url.href;
}

async function execute(adminUrl: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** A new database with a name of its own: the copy of a template, to which nobody may be connected. */
export async function createDatabase(
  adminUrl: string,
  { template = 'template1' }: { readonly template?: string } = {},
): Promise<NewDatabase> {
  const name = `trackside_${randomUUID().replaceAll('-', '')}`;
  // By files many are made at once; by the log, one after the other and with a long checkpoint after them.
  const from = `template ${escapeIdentifier(template)} strategy file_copy`;
  await execute(adminUrl, `create database ${escapeIdentifier(name)} ${from}`);
  return { name, url: databaseUrl(adminUrl, name) };
}

/** Drops a database, whoever is connected to it. */
export async function dropDatabase(adminUrl: string, name: string): Promise<void> {
  await execute(adminUrl, `drop database if exists ${escapeIdentifier(name)} with (force)`);
}
