import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createTRPCClient, httpLink, type TRPCClient } from '@trpc/client';
import type { AppRouter } from '@trackside/server/router';
import { databaseSetting, type TestPlaces } from '@trackside/server/testing/test-places';
import { type SpawnedServer, spawnServer } from './spawned-server.ts';

export const adminToken = 'load-admin-token-0123456789';

const serverFolder = join(import.meta.dirname, '..', '..', 'apps', 'server');
/** What `npm start` serves: the bundle, which suites, benches and soaks make before they begin. */
export const serverScript = join(serverFolder, '.output', 'main.mjs');

/** Node's flags that `npm start` starts it with. */
export const serverNodeArgs: readonly string[] = JSON.parse(
  readFileSync(join(serverFolder, 'node-args.json'), 'utf8'),
);

/** A database with the folder of its keys. */
export type ServedPlace = TestPlaces['places'];

/** The places of a SQLite file, beside which its keys lie. */
export function filePlaces(file: string): ServedPlace {
  return { database: { dialect: 'sqlite', file }, keyFolder: dirname(file) };
}

/** The settings of a server on this database, on a free port. */
export function serverSettings(place: ServedPlace): Record<string, string> {
  const { database } = place;
  const partitions = database.dialect === 'postgres' ? database.partitions : undefined;
  return {
    TRACKSIDE_PORT: '0',
    TRACKSIDE_DATABASE_URL: databaseSetting(database),
    ...(partitions === undefined ? {} : { TRACKSIDE_POSTGRES_PARTITIONS: String(partitions) }),
    TRACKSIDE_KEY_FOLDER: place.keyFolder,
    TRACKSIDE_ADMIN_TOKEN: adminToken,
    TRACKSIDE_GLOBAL_SECURE: 'load-global-token-0123456789',
  };
}

export interface TracksideServer extends SpawnedServer {
  /** Bears the admin token. */
  readonly api: TRPCClient<AppRouter>;
}

/** Starts the real server on a free port, on this database. */
export async function spawnTrackside(
  place: ServedPlace,
  nodeArgs: readonly string[] = [],
): Promise<TracksideServer> {
  const server = await spawnServer(serverScript, {
    nodeArgs: [...serverNodeArgs, ...nodeArgs],
    env: serverSettings(place),
  });
  const headers = { authorization: `Bearer ${adminToken}` };
  const api = createTRPCClient<AppRouter>({
    links: [httpLink({ url: `${server.url}/trpc`, headers })],
  });
  return { ...server, api };
}
