import { join } from 'node:path';
import { createTRPCClient, httpLink, type TRPCClient } from '@trpc/client';
import type { AppRouter } from '@trackside/server/router';
import { type SpawnedServer, spawnServer } from './spawned-server.ts';

export const adminToken = 'load-admin-token-0123456789';

export const serverScript = join(
  import.meta.dirname,
  '..',
  '..',
  'apps',
  'server',
  'src',
  'main.ts',
);

/** The settings of a server with this SQLite file, on a free port. */
export function serverSettings(file: string): Record<string, string> {
  return {
    TRACKSIDE_PORT: '0',
    TRACKSIDE_DATABASE_URL: `sqlite:${file}`,
    TRACKSIDE_ADMIN_TOKEN: adminToken,
    TRACKSIDE_GLOBAL_SECURE: 'load-global-token-0123456789',
  };
}

export interface TracksideServer extends SpawnedServer {
  /** Bears the admin token. */
  readonly api: TRPCClient<AppRouter>;
}

/** Starts the real server on a free port, with this SQLite file. */
export async function spawnTrackside(
  file: string,
  nodeArgs: readonly string[] = [],
): Promise<TracksideServer> {
  const server = await spawnServer(serverScript, { nodeArgs, env: serverSettings(file) });
  const headers = { authorization: `Bearer ${adminToken}` };
  const api = createTRPCClient<AppRouter>({
    links: [httpLink({ url: `${server.url}/trpc`, headers })],
  });
  return { ...server, api };
}
