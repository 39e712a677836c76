import type { FastifyInstance, FastifyServerOptions } from 'fastify';
import type { AppDeps } from '../app-deps.ts';
import { boot } from '../boot.ts';
import type { Config } from '../config.ts';
import type { DatabasePlaces } from '../db/open-database.ts';
import type { Timeouts } from '../plugins/timeouts.ts';
import type { Clock } from '../ports/clock.ts';
import { systemClock } from '../ports/clock.ts';
import type { RandomBytes } from '../ports/random-bytes.ts';
import { secureRandomBytes } from '../ports/random-bytes.ts';
import { makeToken } from '../ports/token.ts';
import type { StandbyLimits } from '../standby/watch-standby.ts';
import type { ApiClient } from './api-client.ts';
import { apiClient } from './api-client.ts';
import { copyTables } from './quick-start/file-with-tables.ts';
import { startWriter } from '../ingest/writer/start-writer.ts';
import { late } from './quick-start/start-writer-late.ts';
import { makeTestPlaces } from './test-places.ts';
import { backlog } from '../network/backlog.ts';

export interface TestServerOptions {
  readonly clock?: Clock;
  readonly random?: RandomBytes;
  readonly adminToken?: string;
  readonly globalSecure?: string;
  /** The base of postback URLs; where the server listens, if left out. */
  readonly publicUrl?: string;
  /** A database that is there already, with its keys; it is kept. */
  readonly places?: DatabasePlaces;
  /** Raw postbacks are kept for so many days; for ever, if left out. */
  readonly keepRawDays?: number;
  /** Webhooks may be sent to addresses that are not public. */
  readonly privateWebhooks?: boolean;
  readonly logger?: FastifyServerOptions['logger'];
  readonly timeouts?: Timeouts;
  readonly trustProxy?: readonly string[];
  readonly clicksPerMinute?: number;
  /** A standby for reports and exports. */
  readonly reportsDatabaseUrl?: string;
  readonly standbyLimits?: StandbyLimits;
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
  readonly places: DatabasePlaces;
  close(): Promise<void>;
}

/** The whole server on a free port, with a database of its own. */
export async function startTestServer(options: TestServerOptions = {}): Promise<TestServer> {
  const { clock = systemClock, random = secureRandomBytes } = options;
  const adminToken = options.adminToken ?? makeToken(random);
  const globalSecure = options.globalSecure ?? makeToken(random);
  const own = options.places === undefined ? await makeTestPlaces() : null;
  const places = options.places ?? own?.places;
  if (places === undefined) throw new Error('There is no database');
  // Where chance is given, the key is to be made of it.
  if (own !== null && options.random === undefined) await copyTables(own.places);
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
    drainSeconds: 0,
    reportsDatabaseUrl: options.reportsDatabaseUrl,
    postgresPartitions: undefined,
    ...places,
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
      startWriter: late(startWriter),
      ...(options.timeouts === undefined ? {} : { timeouts: options.timeouts }),
      ...(options.standbyLimits === undefined ? {} : { standbyLimits: options.standbyLimits }),
    },
  );
  url = await app.listen({ host: config.host, port: config.port, backlog });
  await ensureAdminToken();
  const close = async (): Promise<void> => {
    await app.close();
    await own?.remove();
  };
  return {
    url,
    adminToken,
    globalSecure,
    api: apiClient(url, adminToken),
    apiWith: (token) => apiClient(url, token),
    inject: app.inject.bind(app),
    deps,
    places,
    close,
    [Symbol.asyncDispose]: close,
  };
}
