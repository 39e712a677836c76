import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { FastifyInstance, FastifyServerOptions } from 'fastify';
import type { AppDeps } from '../app-deps.ts';
import { boot } from '../boot.ts';
import type { Config } from '../config.ts';
import type { Timeouts } from '../plugins/timeouts.ts';
import type { Clock } from '../ports/clock.ts';
import { systemClock } from '../ports/clock.ts';
import type { RandomBytes } from '../ports/random-bytes.ts';
import { secureRandomBytes } from '../ports/random-bytes.ts';
import { makeToken } from '../ports/token.ts';
import type { ApiClient } from './api-client.ts';
import { apiClient } from './api-client.ts';

export interface TestServerOptions {
  readonly clock?: Clock;
  readonly random?: RandomBytes;
  readonly adminToken?: string;
  readonly globalSecure?: string;
  /** The base of postback URLs; where the server listens, if left out. */
  readonly publicUrl?: string;
  /** A database that is there already; it is kept. */
  readonly databasePath?: string;
  /** Raw postbacks are kept for so many days; for ever, if left out. */
  readonly keepRawDays?: number;
  /** Webhooks may be sent to addresses that are not public. */
  readonly privateWebhooks?: boolean;
  readonly logger?: FastifyServerOptions['logger'];
  readonly timeouts?: Timeouts;
  readonly trustProxy?: readonly string[];
  readonly clicksPerMinute?: number;
}

export interface TestServer extends AsyncDisposable {
  readonly url: string;
  readonly adminToken: string;
  readonly globalSecure: string;
  /** Bears the admin token. */
  readonly api: ApiClient;
  /** A client with another token, or with none. */
  apiWith(token: string | null): ApiClient;
  readonly inject: FastifyInstance['inject'];
  readonly deps: AppDeps;
  readonly databasePath: string;
  close(): Promise<void>;
}

/** The whole server on a free port, with a SQLite file of its own in a temporary folder. */
export async function startTestServer(options: TestServerOptions = {}): Promise<TestServer> {
  const folder = await mkdtemp(path.join(tmpdir(), 'trackside-'));
  const { clock = systemClock, random = secureRandomBytes } = options;
  const adminToken = options.adminToken ?? makeToken(random);
  const globalSecure = options.globalSecure ?? makeToken(random);
  const databasePath = options.databasePath ?? path.join(folder, 'trackside.db');
  let url = '';
  const config: Config = {
    host: '127.0.0.1',
    port: 0,
    adminToken,
    globalSecure,
    keepRawDays: options.keepRawDays,
    privateWebhooks: options.privateWebhooks ?? false,
    trustProxy: options.trustProxy ?? [],
    clicksPerMinute: options.clicksPerMinute,
    database: { dialect: 'sqlite', file: databasePath },
    keyFolder: path.dirname(databasePath),
    // Known only once the system has chosen a port.
    get publicUrl() {
      return options.publicUrl ?? url;
    },
  };
  const { app, deps, ensureAdminToken } = await boot(
    config,
    { clock, random },
    {
      logger: options.logger ?? false,
      ...(options.timeouts === undefined ? {} : { timeouts: options.timeouts }),
    },
  );
  url = await app.listen({ host: config.host, port: config.port });
  await ensureAdminToken();
  const close = async (): Promise<void> => {
    await app.close();
    await rm(folder, { recursive: true, force: true });
  };
  return {
    url,
    adminToken,
    globalSecure,
    api: apiClient(url, adminToken),
    apiWith: (token) => apiClient(url, token),
    inject: app.inject.bind(app),
    deps,
    databasePath,
    close,
    [Symbol.asyncDispose]: close,
  };
}
