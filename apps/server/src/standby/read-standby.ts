import { setTimeout as sleep } from 'node:timers/promises';
import { MikroORM, type SqlEntityManager } from '@mikro-orm/postgresql';
import type { PostgresDatabase } from '../db/database.ts';
import { entities } from '../db/entities.ts';
import { valueTypes } from '../db/postgres/wire/value-types.ts';
import { isLostRace, isStoreUnusable } from '../db/transaction/store-errors.ts';
import { type Ask, askPrimary, type ReportReads } from './report-reads.ts';
import { createStandbyMetrics } from './standby-metrics.ts';
import {
  type StandbyLimits,
  usualStandbyLimits,
  type WatchedPair,
  watchStandby,
} from './watch-standby.ts';

/** Reports and exports on their way at once, each on a connection of its own; others wait. */
const connections = 4;

/** What is on its way is answered by the primary; a connection that does not end is left to itself. */
const closingMs = 1000;

/** The standby was lost while something was read from it. */
class StandbyLostError extends Error {}

/**
 * Reads from a standby while it is one of this database and not too far behind, and else from the
 * primary. What the standby breaks off, since it replays what its reader still looks at or since it
 * ends, is read from the primary.
 */
export function readStandby(
  database: Pick<PostgresDatabase, 'dialect' | 'em' | 'read'>,
  pair: WatchedPair,
  limits: StandbyLimits = usualStandbyLimits,
): ReportReads {
  const orm = new MikroORM({
    clientUrl: pair.standbyUrl,
    entities,
    logger: () => undefined,
    driverOptions: {
      types: valueTypes(),
      application_name: 'trackside reports',
      connectionTimeoutMillis: 10_000,
      query_timeout: 120_000,
      keepAlive: true,
    },
    pool: { max: connections },
  });
  const readThere = <Value>(work: (em: SqlEntityManager, ask: Ask) => Promise<Value>) => {
    const em = orm.em.fork();
    return work(em, { dialect: 'postgres', rows: (text, values) => em.execute(text, [...values]) });
  };
  const primary = askPrimary(database);
  const watch = watchStandby(pair, limits);
  const { metrics, count } = createStandbyMetrics(watch);
  return {
    metrics,
    begin: () => {
      const behindMs = watch.usableBehindMs();
      let onStandby = behindMs !== null;
      return {
        read: async (work) => {
          onStandby &&= watch.usableBehindMs() !== null;
          if (onStandby) {
            try {
              const value = await whileThere(watch.present(), () => readThere(work));
              count('standby');
              return value;
            } catch (error) {
              if (!isOfStandby(error)) throw error;
              count('retry');
            }
          }
          // A page of an export that came from the standby later would lack what came meanwhile.
          onStandby = false;
          count('primary');
          return work(database.em(), primary);
        },
        behindMs: () => (onStandby ? behindMs : null),
      };
    },
    watch: (log) => {
      const watching = watch.start(log);
      return {
        stop: async () => {
          await watching.stop();
          await Promise.race([orm.close(), sleep(closingMs, undefined, { ref: false })]);
        },
      };
    },
  };
}

/** It may answer the next time, or the primary may. */
function isOfStandby(error: unknown): boolean {
  return error instanceof StandbyLostError || isStoreUnusable(error) || isLostRace(error);
}

async function whileThere<Value>(present: AbortSignal, read: () => Promise<Value>): Promise<Value> {
  const lost = Promise.withResolvers<never>();
  const lose = (): void => lost.reject(new StandbyLostError());
  present.addEventListener('abort', lose, { once: true });
  try {
    return await Promise.race([read(), lost.promise]);
  } finally {
    present.removeEventListener('abort', lose);
  }
}
