import type { FastifyBaseLogger } from 'fastify';
import type { AppDeps } from './app-deps.ts';
import { startCheckpoints } from './db/checkpoint/start-checkpoints.ts';
import { createWriteTransaction } from './db/transaction/write-transaction.ts';
import { describeFailure } from './ingest/describe-failure.ts';
import { startRetention } from './retention/start-retention.ts';
import type { Upkeep } from './upkeep/run-steps.ts';
import { queueDeliveries } from './alerts/webhooks/queue-deliveries.ts';
import { startDeliveries } from './alerts/webhooks/start-deliveries.ts';
import { startWatching } from './alerts/watch/start-watching.ts';

export interface UpkeepDeps extends Pick<
  AppDeps,
  'database' | 'clock' | 'makeId' | 'allowsAddress' | 'vault'
> {
  /** Raw postbacks are kept for so many days; undefined: for ever. */
  readonly keepRawDays: number | undefined;
  readonly log: Pick<FastifyBaseLogger, 'error'>;
}

/** Starts what the server does by itself, beside answering requests. */
export function startUpkeep(deps: UpkeepDeps): Upkeep {
  const { database, clock, makeId, keepRawDays, log } = deps;
  const report = (message: string) => (error: unknown) =>
    log.error({ failure: describeFailure(error, null) }, message);
  const transact = createWriteTransaction(database);
  const running: Upkeep[] = [
    startCheckpoints(database, report('checkpoints have ended')),
    startWatching({
      transact,
      clock,
      tell: (sql, changes) => queueDeliveries(sql, changes, { makeId, now: clock() }),
      reportFailure: report('alerts wait for now'),
    }),
    startDeliveries({ ...deps, reportFailure: report('webhooks wait for now') }),
  ];
  if (keepRawDays !== undefined) {
    const reportFailure = report('old postbacks stay for now');
    running.push(startRetention({ transact, clock, days: keepRawDays, reportFailure }));
  }
  return {
    stop: async () => {
      await Promise.all(running.map((one) => one.stop()));
    },
  };
}
