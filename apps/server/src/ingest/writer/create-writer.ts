import type { WriteTransaction } from '../../db/transaction/transactions.ts';
import { retryRaces } from '../../db/transaction/retry-races.ts';
import { isStoreUnusable } from '../../db/transaction/store-errors.ts';
import type { TokenVault } from '../../keys/token-vault.ts';
import { describeFailure } from '../describe-failure.ts';
import { loadFacts, type LoadFacts } from '../judge/load-facts.ts';
import { createSettingsCache } from '../settings/settings-cache.ts';
import type { Batch, BatchResult, JobResult, Writer } from './jobs.ts';
import type { KeyedTurns } from './keyed-turns.ts';
import { clickOf, prepareJob, type PreparedJob } from './prepare-job.ts';
import { writeJobs } from './write-jobs.ts';

type Moment = Omit<Batch, 'jobs'>;

export interface WriterDeps {
  /** How a batch gets into the database. */
  readonly transact: WriteTransaction;
  readonly vault: TokenVault;
  readonly loadFacts?: LoadFacts;
  /** Keeps batches about the same click in their order, where several are written at once. */
  readonly inOrder?: KeyedTurns;
}

/** A writer on this thread. Closing it leaves the database open. */
export function createWriter(deps: WriterDeps): Writer {
  const transact = retryRaces(deps.transact);
  const writing = {
    currentSettings: createSettingsCache(deps.vault),
    loadFacts: deps.loadFacts ?? loadFacts,
  };

  const writeTogether = async (
    jobs: readonly PreparedJob[],
    batch: Moment,
  ): Promise<BatchResult> => {
    let begun = 0;
    const outcomes = await transact(async (sql) => {
      begun = performance.now();
      return writeJobs(sql, jobs, { ...writing, now: batch.now });
    }, batch.waitingSince);
    const results = outcomes.map((outcome): JobResult => ({ kind: 'done', outcome }));
    return { results, writeMs: performance.now() - begun };
  };

  /** One that can't be written must not take the others with it. */
  const writeOneByOne = async (
    jobs: readonly PreparedJob[],
    batch: Moment,
  ): Promise<BatchResult> => {
    const written: BatchResult[] = [];
    for (const job of jobs) written.push(await write([job], batch));
    return {
      results: written.flatMap(({ results }) => results),
      writeMs: written.reduce((sum, { writeMs }) => sum + writeMs, 0),
    };
  };

  const write = async (jobs: readonly PreparedJob[], batch: Moment): Promise<BatchResult> => {
    try {
      return await writeTogether(jobs, batch);
    } catch (error) {
      if (jobs.length > 1 && !isStoreUnusable(error)) return writeOneByOne(jobs, batch);
      const results = jobs.map(({ secret }): JobResult => ({
        kind: 'failed',
        failure: describeFailure(error, secret),
      }));
      return { results, writeMs: 0 };
    }
  };

  return {
    write: (batch) => {
      const jobs = batch.jobs.map(prepareJob);
      const { inOrder } = deps;
      if (inOrder === undefined) return write(jobs, batch);
      return inOrder(jobs.flatMap(clickOf), () => write(jobs, batch));
    },
    close: async () => undefined,
  };
}
