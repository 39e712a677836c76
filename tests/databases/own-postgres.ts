import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres, type TestPostgres } from '@trackside/server/testing/start-postgres';
import type { DatabasePlaces } from '@trackside/server/testing/test-places';

/** A PostgreSQL of a test's own, which syncs what it commits, with an empty database. */
export interface OwnPostgres extends AsyncDisposable {
  readonly postgres: TestPostgres;
  readonly places: DatabasePlaces;
}

export async function openOwnPostgres(): Promise<OwnPostgres> {
  const postgres = await startPostgres({ durable: true });
  const { url } = await postgres.createDatabase();
  const keyFolder = await mkdtemp(join(tmpdir(), 'trackside-keys-'));
  return {
    postgres,
    places: { database: { dialect: 'postgres', url }, keyFolder },
    [Symbol.asyncDispose]: async () => {
      await postgres.stop();
      await rm(keyFolder, { recursive: true, force: true });
    },
  };
}
