/** Batches on their way to the writer at once: one is written while the next is already there. */
const batchesAtOnce = 2;

export interface GatherOptions<Job, Result> {
  /** Jobs that may be in here at once, those that are being written included. */
  readonly capacity: number;
  /** Jobs that one batch may hold. */
  readonly largestBatch: number;
  /** Answers one result a job, in their order. */
  readonly write: (jobs: readonly Job[], waitingSince: number) => Promise<readonly Result[]>;
}

export interface GatheredBatches<Job, Result> {
  /** The job's result; null where there are too many already. Rejects where its batch's write does. */
  add(job: Job): Promise<Result> | null;
  /** How many jobs are in here. */
  depth(): number;
}

interface Waiting<Job, Result> {
  readonly job: Job;
  readonly since: number;
  readonly resolve: (result: Result) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Gathers jobs into batches. A batch leaves once the event loop has read what has come in, so a
 * single job waits for nobody; while batches are on their way the next one grows.
 */
export function gatherBatches<Job, Result>(
  options: GatherOptions<Job, Result>,
): GatheredBatches<Job, Result> {
  let waiting: Waiting<Job, Result>[] = [];
  let inWriting = 0;
  let batches = 0;
  let isScheduled = false;

  const schedule = (): void => {
    if (isScheduled || batches >= batchesAtOnce || waiting.length === 0) return;
    isScheduled = true;
    setImmediate(() => {
      isScheduled = false;
      send();
    });
  };
  const send = (): void => {
    const batch = waiting.slice(0, options.largestBatch);
    waiting = waiting.slice(options.largestBatch);
    inWriting += batch.length;
    batches += 1;
    void settle(batch).finally(() => {
      inWriting -= batch.length;
      batches -= 1;
      schedule();
    });
    schedule();
  };
  const settle = async (batch: readonly Waiting<Job, Result>[]): Promise<void> => {
    try {
      const results = await options.write(
        batch.map(({ job }) => job),
        batch[0]?.since ?? Date.now(),
      );
      for (const [index, { resolve, reject }] of batch.entries()) {
        const result = results[index];
        if (result === undefined) reject(new Error('A job was answered by nothing'));
        else resolve(result);
      }
    } catch (error) {
      for (const { reject } of batch) reject(error);
    }
  };
  return {
    add: (job) => {
      if (waiting.length + inWriting >= options.capacity) return null;
      const { promise, resolve, reject } = Promise.withResolvers<Result>();
      waiting.push({ job, since: Date.now(), resolve, reject });
      schedule();
      return promise;
    },
    depth: () => waiting.length + inWriting,
  };
}
