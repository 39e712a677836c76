/** Batches on their way at once: one is written, and the writer never has to wait for the next. */
const batchesAtOnce = 3;

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
 * single job waits for nobody. While one is being written others may follow, so that the writer never
 * waits for work; each leaves when it has grown half as large as that one, since every batch costs the
 * writer a sync.
 */
export function gatherBatches<Job, Result>(
  options: GatherOptions<Job, Result>,
): GatheredBatches<Job, Result> {
  let waiting: Waiting<Job, Result>[] = [];
  const sizes: number[] = [];
  let inWriting = 0;
  let isScheduled = false;

  const mayLeave = (): boolean => {
    if (waiting.length === 0 || sizes.length >= batchesAtOnce) return false;
    return waiting.length >= (sizes[0] ?? 1) / 2;
  };
  const schedule = (): void => {
    if (isScheduled || !mayLeave()) return;
    isScheduled = true;
    setImmediate(() => {
      isScheduled = false;
      sendAll();
    });
  };
  const sendAll = (): void => {
    while (mayLeave()) {
      const batch = waiting.slice(0, options.largestBatch);
      waiting = waiting.slice(options.largestBatch);
      void write(batch);
    }
  };
  const write = async (batch: readonly Waiting<Job, Result>[]): Promise<void> => {
    inWriting += batch.length;
    sizes.push(batch.length);
    const settled = await settle(batch);
    inWriting -= batch.length;
    sizes.shift();
    // The writer gets its next batch before the answers to this one take their time.
    sendAll();
    settled();
  };
  /** Writes a batch; answers what tells each of its jobs what became of it. */
  const settle = async (batch: readonly Waiting<Job, Result>[]): Promise<() => void> => {
    const jobs = batch.map(({ job }) => job);
    try {
      const results = await options.write(jobs, batch[0]?.since ?? Date.now());
      return () => {
        for (const [index, { resolve, reject }] of batch.entries()) {
          const result = results[index];
          if (result === undefined) reject(new Error('A job was answered by nothing'));
          else resolve(result);
        }
      };
    } catch (error) {
      return () => {
        for (const { reject } of batch) reject(error);
      };
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
