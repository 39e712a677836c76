import { apiClient, type ApiClient } from '@trackside/server/testing/api-client';
import { askPostgres } from '@trackside/server/testing/ask-postgres';
import type { ServerProcess } from '../crash/server/start-server.ts';
import { startServer } from '../crash/server/start-server.ts';
import { temporaryFolder } from '../crash/server/temporary-folder.ts';
import { adminToken } from '../load/trackside-server.ts';

export interface ReplicasOptions {
  readonly count?: number;
  /** Settings besides those of every server in the tests. */
  readonly env?: Readonly<Record<string, string>>;
  /** An empty PostgreSQL database that is kept; one of the suite's, if left out. */
  readonly databaseUrl?: string;
}

/** One of several servers on a database. */
export interface Replica extends ServerProcess {
  /** Bears the admin token. */
  readonly api: ApiClient;
}

export interface Replicas extends AsyncDisposable {
  /** As they were started; those that {@link Replicas.start} adds come after them. */
  readonly servers: readonly Replica[];
  /** Of the PostgreSQL database that all of them use. */
  readonly databaseUrl: string;
  /** One more server, with these settings. */
  start(env?: Readonly<Record<string, string>>): Promise<Replica>;
  /** The rows of one statement. */
  ask<Row extends object>(text: string, values?: readonly unknown[]): Promise<Row[]>;
}

/**
 * Servers in processes of their own, started at the same moment, with one key folder, on one
 * PostgreSQL database that is empty when they start.
 */
export async function openReplicas(options: ReplicasOptions = {}): Promise<Replicas> {
  const { count = 3, env = {}, databaseUrl } = options;
  await using held = new AsyncDisposableStack();
  const url = databaseUrl ?? held.use(await makeDatabase()).url;
  const folder = held.use(await temporaryFolder());
  const places = { database: { dialect: 'postgres', url }, keyFolder: folder.path } as const;
  const servers: Replica[] = [];
  held.defer(async () => {
    await Promise.all(servers.map((server) => server[Symbol.asyncDispose]()));
  });
  const start = async (own: Readonly<Record<string, string>> = {}): Promise<Replica> => {
    const server = await startServer(places, { env: { ...env, ...own } });
    const replica = { ...server, api: apiClient(server.url, adminToken) };
    servers.push(replica);
    return replica;
  };
  const started = await Promise.allSettled(Array.from({ length: count }, () => start()));
  for (const result of started) if (result.status === 'rejected') throw result.reason;
  const kept = held.move();
  return {
    servers,
    databaseUrl: url,
    start,
    ask: (text, values) => askPostgres(url, text, values),
    [Symbol.asyncDispose]: () => kept.disposeAsync(),
  };
}

async function makeDatabase() {
  // It asks vitest for the suite's PostgreSQL, and long forms of the tests run without vitest.
  const { createTestDatabase } = await import('@trackside/server/testing/create-test-database');
  return createTestDatabase();
}

/** The servers of a test that needs exactly three. */
export function threeOf({ servers }: Replicas): readonly [Replica, Replica, Replica] {
  const [a, b, c] = servers;
  if (a === undefined || b === undefined || c === undefined) throw new Error('There are not three');
  return [a, b, c];
}
