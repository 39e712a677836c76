import { inject } from 'vitest';
import { createDatabase, dropDatabase } from './databases.ts';
import './shared-postgres.ts';

export interface TestDatabase extends AsyncDisposable {
  readonly url: string;
  drop(): Promise<void>;
}

let admin: Promise<string> | undefined;

async function askForAdminUrl(): Promise<string> {
  const response = await fetch(inject('postgresDoor'));
  const text = await response.text();
  if (!response.ok) throw new Error(text);
  return text;
}

/** A database of a test's own on the suite's PostgreSQL: the copy of an empty template, or of the one named. */
export async function createTestDatabase(options?: {
  readonly template?: string;
}): Promise<TestDatabase> {
  admin ??= askForAdminUrl();
  const adminUrl = await admin;
  const { name, url } = await createDatabase(adminUrl, options);
  const drop = (): Promise<void> => dropDatabase(adminUrl, name);
  return { url, drop, [Symbol.asyncDispose]: drop };
}
