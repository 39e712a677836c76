import type { LiveFeed } from '../../live/live-feed.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Job, JobResult, Writer } from '../writer/jobs.ts';
import { gatherBatches } from './gather-batches.ts';

/** Jobs that may wait at once; more would only wait longer than their senders do. */
const waitingLimit = 2000;

/** What one transaction holds; its locks and its sync are shared by so many. */
const jobsInBatch = 64;

/** Where postbacks and clicks wait until they are written. */
export interface WriteQueue {
  /** What became of the job once it is on the disk, or could not be stored; null: too many wait. */
  add(job: Job): Promise<JobResult | null>;
  /** How many jobs wait or are being written. */
  depth(): number;
}

export interface WriteQueueDeps {
  readonly writer: Writer;
  readonly liveFeed: LiveFeed;
  readonly clock: Clock;
  readonly largestBatch?: number;
  /** Told of every batch: how many jobs it held and how long it was written. */
  readonly observe?: (batch: { readonly size: number; readonly writeMs: number }) => void;
}

/** The bounded queue before the writer. It tells the live feed of what was committed. */
export function createWriteQueue({
  writer,
  liveFeed,
  clock,
  observe,
  largestBatch = jobsInBatch,
}: WriteQueueDeps): WriteQueue {
  const batches = gatherBatches<Job, JobResult>({
    capacity: waitingLimit,
    largestBatch,
    write: async (jobs, waitingSince) => {
      const { results, writeMs } = await writer.write({ jobs, waitingSince, now: clock() });
      if (results.some(isKept)) liveFeed.publish();
      observe?.({ size: jobs.length, writeMs });
      return results;
    },
  });
  return {
    add: async (job) => {
      try {
        return await batches.add(job);
      } catch (error) {
        return { kind: 'failed', failure: error instanceof Error ? error.message : String(error) };
      }
    },
    depth: () => batches.depth(),
  };
}

function isKept(result: JobResult): boolean {
  return result.kind === 'done' && result.outcome !== null && result.outcome.postbackId !== null;
}
