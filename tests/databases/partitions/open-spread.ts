import { copyFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { askPostgres } from '@trackside/server/testing/ask-postgres';
import { createTestDatabase } from '@trackside/server/testing/create-test-database';
import { startPostgres } from '@trackside/server/testing/start-postgres';
import { typeCommand } from '@trackside/server/testing/type-command';
import { expect } from 'vitest';
import { makeTemporaryFolder } from '../../load/temporary-folder.ts';

export const partitions = 8;

/** The statements that the documentation tells to run on the first server, for this second one. */
async function spreadStatements(second: string): Promise<readonly [name: string, spread: string]> {
  const file = join(import.meta.dirname, '..', '..', '..', 'docs', 'partitions.md');
  const text = await readFile(file, 'utf8');
  const blocks = [...text.matchAll(/^ *```sql\n(.*?)^ *```$/gmsu)].map(([, block = '']) => block);
  const [name = '', spread = ''] = blocks;
  expect(blocks).toHaveLength(2);
  const { hostname, port, pathname, username } = new URL(second);
  const places = {
    [`host 'second.example'`]: `host '${hostname}'`,
    [`port '5432'`]: `port '${port}'`,
    [`dbname 'trackside'`]: `dbname '${pathname.slice(1)}'`,
    [`user 'trackside'`]: `user '${username}'`,
  };
  for (const shown of Object.keys(places)) expect(name).toContain(shown);
  const named = Object.entries(places).reduce((sql, [shown, own]) => sql.replace(shown, own), name);
  return [named, spread];
}

export interface SpreadOptions {
  /** Whose key both have; a new one, if left out. */
  readonly keyFolder?: string;
  /** The port that the first server calls the second one at; its own, if left out. */
  readonly callAt?: (port: number) => Promise<number>;
  /** What makes the tables of the first server; `trackside migrate`, if left out. */
  readonly makeTables?: (first: string) => ReturnType<typeof typeCommand>;
}

/** An empty database on either of two servers, the tables of the first to be spread as it is documented. */
export async function openSpread(options: SpreadOptions = {}) {
  const { keyFolder, callAt = async (port) => port, makeTables } = options;
  const folder = await makeTemporaryFolder();
  if (keyFolder !== undefined) {
    await copyFile(join(keyFolder, 'secure.key'), join(folder.path, 'secure.key'));
  }
  const first = await createTestDatabase();
  const other = await startPostgres();
  const { url: second } = await other.createDatabase();
  const migrate = (url: string) =>
    typeCommand(folder.path, ['migrate'], {
      env: {
        TRACKSIDE_DATABASE_URL: url,
        TRACKSIDE_KEY_FOLDER: folder.path,
        TRACKSIDE_POSTGRES_PARTITIONS: String(partitions),
      },
    });
  for (const making of [migrate(second), (makeTables ?? migrate)(first.url)]) {
    const made = await making;
    expect([made.code, made.code === 0 ? '' : made.err]).toEqual([0, '']);
  }
  const called = new URL(second);
  called.port = String(await callAt(other.port));
  const [name, spread] = await spreadStatements(called.href);
  await askPostgres(first.url, name);
  return {
    places: { database: { dialect: 'postgres', url: first.url }, keyFolder: folder.path },
    first: first.url,
    second,
    /** The cluster that the second half lies in. */
    other,
    spread: () => askPostgres(first.url, spread),
    remove: async () => {
      await first.drop();
      await other.stop();
      await folder[Symbol.asyncDispose]();
    },
  } as const;
}

/** How many rows lie in a table's partitions of a database, the foreign ones left out. */
export async function ownRows(url: string, table: string): Promise<number> {
  const parts = await askPostgres<{ readonly name: string }>(
    url,
    `select relname as name from pg_class where relkind = 'r' and relname ~ '^${table}_p[0-9]+$'`,
  );
  const counts = await Promise.all(
    parts.map(({ name }) =>
      askPostgres<{ readonly rows: number }>(url, `select count(*) as rows from ${name}`),
    ),
  );
  return counts.flat().reduce((sum, { rows }) => sum + rows, 0);
}
