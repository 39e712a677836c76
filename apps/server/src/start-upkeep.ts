import type { FastifyBaseLogger } from 'fastify';
import type { AppDeps } from './app-deps.ts';
import { startCheckpoints } from './db/checkpoint/start-checkpoints.ts';
import { createWriteTransaction } from './db/transaction/write-transaction.ts';
import { describeFailure } from './ingest/describe-failure.ts';
import { startRetention } from './retention/start-retention.ts';

export interface UpkeepDeps extends Pick<AppDeps, 'database' | 'clock'> {
  /** Raw postbacks are kept for so many days; undefined: for ever. */
  readonly keepRawDays: number | undefined;
  readonly log: Pick<FastifyBaseLogger, 'error'>;
}

export interface Upkeep {
  stop(): Promise<void>;
}

/** Starts what the server does by itself, beside answering requests. */
export function startUpkeep({ database, clock, keepRawDays, log }: UpkeepDeps): Upkeep {
  const report = (message: string) => (error: unknown) =>
    log.error({ failure: describeFailure(error, null) }, message);
  const running: Upkeep[] = [startCheckpoints(database, report('checkpoints have ended'))];
  if (keepRawDays !== undefined) {
    const transact = createWriteTransaction(database);
    const reportFailure = report('old postbacks stay for now');
    running.push(startRetention({ transact, clock, days: keepRawDays, reportFailure }));
  }
  return {
    stop: async () => {
      await Promise.all(running.map((one) => one.stop()));
    },
  };
}
