import type { FastifyInstance } from 'fastify';
import type { AdminToken } from './access/ensure-admin-token.ts';
import { isAnyAddress, isPublicAddress } from './alerts/webhooks/send/address-guard.ts';
import { ensureAdminToken } from './access/ensure-admin-token.ts';
import { loadAccessKey } from './access/load-access-key.ts';
import type { AppOptions } from './app.ts';
import { buildApp } from './app.ts';
import type { AppDeps } from './app-deps.ts';
import type { Config } from './config.ts';
import type { Database } from './db/database.ts';
import { openDatabase } from './db/open-database.ts';
import { createWriteQueue } from './ingest/queue/write-queue.ts';
import { startWriter } from './ingest/writer/start-writer.ts';
import { createLiveFeed } from './live/live-feed.ts';
import { createSharedLiveFeed } from './live/shared-live-feed.ts';
import { ensureGlobalSecure } from './offers/secure/ensure-global-secure.ts';
import { createIngestMetrics } from './metrics/ingest-metrics.ts';
import type { Clock } from './ports/clock.ts';
import type { RandomBytes } from './ports/random-bytes.ts';
import { createIdMaker } from './ports/time-ordered-id.ts';
import { readStandby } from './standby/read-standby.ts';
import { readPrimary, type ReportReads } from './standby/report-reads.ts';
import type { StandbyLimits } from './standby/watch-standby.ts';
import { startUpkeep } from './start-upkeep.ts';

export interface BootPorts {
  readonly clock: Clock;
  readonly random: RandomBytes;
}

export interface BootOptions extends AppOptions {
  /** Starts what writes postbacks; the writer that suits the database, if left out. */
  readonly startWriter?: typeof startWriter;
}

export interface Booted {
  readonly app: FastifyInstance;
  readonly deps: AppDeps;
  /**
   * Sees to it that there is an admin token. One that is made now is answered, to be shown once, for
   * it is stored hashed: call it when nothing can fail any more between making and showing it.
   */
  readonly ensureAdminToken: () => Promise<AdminToken>;
  /** False: the settings' global token was rotated away, so it is not the current one. */
  readonly globalSecureIsCurrent: boolean;
}

const batchSpan = ({ size, writeMs }: { readonly size: number; readonly writeMs: number }) =>
  ({
    name: 'write batch',
    kind: 'internal',
    tookMs: writeMs,
    failed: false,
    attributes: { 'trackside.batch.size': size },
  }) as const;

/** A standby is named beside a database of PostgreSQL alone. */
function reportReadsOf(
  { database: location, reportsDatabaseUrl: standbyUrl }: Config,
  database: Database,
  limits: StandbyLimits | undefined,
): ReportReads {
  if (location.dialect === 'sqlite' || database.dialect === 'sqlite') return readPrimary(database);
  if (standbyUrl === undefined) return readPrimary(database);
  return readStandby(database, { primaryUrl: location.url, standbyUrl }, limits);
}

/** Everything but the listening: database, migrations, tokens, routes. Closing the app closes all. */
export async function boot(
  config: Config,
  ports: BootPorts,
  options: BootOptions = {},
): Promise<Booted> {
  const { database, vault, secureKey } = await openDatabase(config, ports.random);
  const { tracing = null } = options;
  const closing: (() => Promise<void>)[] = [() => database.close()];
  if (tracing !== null) closing.push(() => tracing.stop());
  const closeAll = async (): Promise<void> => {
    for (const close of closing.toReversed()) await close();
  };
  try {
    const accessKey = await loadAccessKey(config, { database, random: ports.random });
    const makeId = createIdMaker(ports.clock, ports.random);
    const liveFeed =
      database.dialect === 'postgres' ? createSharedLiveFeed(database.nudges) : createLiveFeed();
    const start = options.startWriter ?? startWriter;
    const writer = await start(database, { vault, secureKey });
    closing.push(() => writer.close());
    const ingestMetrics = createIngestMetrics();
    const queue = createWriteQueue({
      writer,
      liveFeed,
      clock: ports.clock,
      observe: (batch) => {
        ingestMetrics.batchWritten(batch);
        tracing?.record(batchSpan(batch));
      },
    });
    ingestMetrics.watchQueue(queue.depth);
    const deps = {
      config,
      database,
      reportReads: reportReadsOf(config, database, options.standbyLimits),
      queue,
      ingestMetrics,
      liveFeed,
      makeId,
      accessKey,
      allowsAddress: config.privateWebhooks ? isAnyAddress : isPublicAddress,
      vault,
      ...ports,
    };
    const globalSecureIsCurrent = await ensureGlobalSecure(deps, config.globalSecure);
    const app = await buildApp(deps, options);
    const { keepRawDays } = config;
    const upkeep = await startUpkeep({ ...deps, keepRawDays, log: app.log });
    closing.push(() => upkeep.stop());
    app.addHook('onClose', closeAll);
    return {
      app,
      deps,
      ensureAdminToken: () => ensureAdminToken(deps, config.adminToken),
      globalSecureIsCurrent,
    };
  } catch (error) {
    await closeAll();
    throw error;
  }
}
