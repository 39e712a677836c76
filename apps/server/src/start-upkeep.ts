import type { FastifyBaseLogger } from 'fastify';
import type { AppDeps } from './app-deps.ts';
import { startPartitions } from './db/partitions/start-partitions.ts';
import { partitionDays } from './db/partitions/time-span.ts';
import { startCheckpoints } from './db/sqlite/checkpoint/start-checkpoints.ts';
import { describeFailure } from './ingest/describe-failure.ts';
import { startFolding } from './totals/start-folding.ts';
import { startRollUps } from './totals/start-roll-ups.ts';
import { startRetention } from './retention/start-retention.ts';
import type { Upkeep } from './upkeep/run-steps.ts';
import { queueDeliveries } from './alerts/webhooks/queue-deliveries.ts';
import { startDeliveries } from './alerts/webhooks/start-deliveries.ts';
import { startWatching } from './alerts/watch/start-watching.ts';
import { latestNumber } from './live/verdict-sequence.ts';

export interface UpkeepDeps extends Pick<
  AppDeps,
  'database' | 'reportReads' | 'clock' | 'makeId' | 'allowsAddress' | 'vault'
> {
  /** Raw postbacks are kept for so many days; undefined: for ever. */
  readonly keepRawDays: number | undefined;
  readonly log: Pick<FastifyBaseLogger, 'error' | 'warn' | 'info'>;
}

/** Starts what the server does by itself, beside answering requests; resolves when postbacks may come. */
export async function startUpkeep(deps: UpkeepDeps): Promise<Upkeep> {
  const { database, clock, makeId, keepRawDays, log } = deps;
  const report = (message: string) => (error: unknown) =>
    log.error({ failure: describeFailure(error, null) }, message);
  const transact = database.transact;
  const running: Upkeep[] = [
    startWatching({
      read: database.read,
      transact,
      transactBeside: database.dialect === 'postgres' ? database.transactUpkeep : transact,
      settledNumber: () => latestNumber(database.em()),
      clock,
      tell: (sql, changes) => queueDeliveries(sql, changes, { makeId, now: clock() }),
      reportFailure: report('alerts wait for now'),
    }),
    startDeliveries({ ...deps, reportFailure: report('webhooks wait for now') }),
    deps.reportReads.watch(log),
    startRollUps({ transact, clock, reportFailure: report('totals of days wait for now') }),
  ];
  if (database.dialect === 'sqlite') {
    running.push(startCheckpoints(database, report('checkpoints have ended')));
  } else {
    running.push(
      startFolding({ database, reportFailure: report('totals grow longer for now') }),
      await startPartitions({
        database,
        clock,
        days: partitionDays(keepRawDays),
        reportFailure: report('partitions are not made for now'),
      }),
    );
  }
  if (keepRawDays !== undefined) {
    const reportFailure = report('old postbacks stay for now');
    running.push(startRetention({ database, clock, days: keepRawDays, reportFailure }));
  }
  return {
    stop: async () => {
      await Promise.all(running.map((one) => one.stop()));
    },
  };
}
