import { join } from 'node:path';
import { createTRPCClient, httpLink, type TRPCClient } from '@trpc/client';
import type { AppRouter } from '@trackside/server/router';
import { type SpawnedServer, spawnServer } from './spawned-server.ts';

const adminToken = 'load-admin-token-0123456789';
const script = join(import.meta.dirname, '..', '..', 'apps', 'server', 'src', 'main.ts');

export interface TracksideServer extends SpawnedServer {
  /** Bears the admin token. */
  readonly api: TRPCClient<AppRouter>;
}

/** Starts the real server on a free port, with this SQLite file. */
export async function spawnTrackside(
  file: string,
  nodeArgs: readonly string[] = [],
): Promise<TracksideServer> {
  const server = await spawnServer(script, {
    nodeArgs,
    env: {
      TRACKSIDE_PORT: '0',
      TRACKSIDE_DATABASE_URL: `sqlite:${file}`,
      TRACKSIDE_ADMIN_TOKEN: adminToken,
      TRACKSIDE_GLOBAL_SECURE: 'load-global-token-0123456789',
    },
  });
  const headers = { authorization: `Bearer ${adminToken}` };
  const api = createTRPCClient<AppRouter>({
    links: [httpLink({ url: `${server.url}/trpc`, headers })],
  });
  return { ...server, api };
}
