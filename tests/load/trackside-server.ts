import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createTRPCClient, httpLink, type TRPCClient } from '@trpc/client';
import type { AppRouter } from '@trackside/server/router';
import { type SpawnedServer, spawnServer } from './spawned-server.ts';

export const adminToken = 'load-admin-token-0123456789';

const serverFolder = join(import.meta.dirname, '..', '..', 'apps', 'server');
export const serverScript = join(serverFolder, 'src', 'main.ts');

/** Node's flags that `npm start` starts it with. */
export const serverNodeArgs: readonly string[] = JSON.parse(
  readFileSync(join(serverFolder, 'node-args.json'), 'utf8'),
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
  const server = await spawnServer(serverScript, {
    nodeArgs: [...serverNodeArgs, ...nodeArgs],
    env: serverSettings(file),
  });
  const headers = { authorization: `Bearer ${adminToken}` };
  const api = createTRPCClient<AppRouter>({
    links: [httpLink({ url: `${server.url}/trpc`, headers })],
  });
  return { ...server, api };
}
