import { once } from 'node:events';
import { createServer } from 'node:http';
import { Client, escapeIdentifier } from 'pg';
import type { TestProject } from 'vitest/node';
import { openPostgres } from '../../db/postgres/open-postgres.ts';
import { withTables } from './with-tables.ts';
import { startPostgres, type TestPostgres } from './start-postgres.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Who asks here gets the address of the suite's PostgreSQL. */
    readonly postgresDoor: string;
  }
}

/** In how many partitions the tables of this run's tests lie: so all of them can be run on such ones. */
const testPartitions = Number(process.env['TRACKSIDE_TEST_PARTITIONS'] ?? 1);

/** A PostgreSQL with a database to copy from, which has our tables and no key yet. */
async function startPrepared(): Promise<TestPostgres> {
  const postgres = await startPostgres();
  const { name, url } = await postgres.createDatabase();
  const database = await openPostgres(url, { partitions: testPartitions });
  await database.migrator.up();
  await database.close();
  const client = new Client({ connectionString: postgres.adminUrl });
  await client.connect();
  await client.query(`alter database ${escapeIdentifier(name)} rename to ${withTables}`);
  await client.end();
  return postgres;
}

/** One PostgreSQL for a whole suite: it starts when the first test asks for it, and ends with the suite. */
export async function setup({
  provide,
}: Pick<TestProject, 'provide'>): Promise<() => Promise<void>> {
  let started: Promise<TestPostgres> | undefined;
  const door = createServer((_request, response) => {
    started ??= startPrepared();
    started.then(
      ({ adminUrl }) => response.end(adminUrl),
      (error: unknown) => {
        response.statusCode = 500;
        response.end(error instanceof Error ? error.message : String(error));
      },
    );
  });
  door.listen(0, '127.0.0.1');
  await once(door, 'listening');
  const address = door.address();
  if (address === null || typeof address === 'string') throw new Error('The door has no port.');
  provide('postgresDoor', `http://127.0.0.1:${address.port}/`);
  return async () => {
    door.closeAllConnections();
    door.close();
    // One that did not start has said so to who asked for it.
    await started?.then(
      (postgres) => postgres.stop(),
      () => undefined,
    );
  };
}
