import { Counter, Gauge, Histogram, type Metric } from '@prometheus-io/client';
import { type VerdictCode, verdictRegistry } from '@trackside/core';

/** What the way of a postback tells of itself. Labels hold our own codes, never a value of a request. */
export interface IngestMetrics {
  /** A postback was answered, kept or not, so many milliseconds after it had been read. */
  answered(code: VerdictCode, ms: number): void;
  /** A batch was written. */
  batchWritten(batch: { readonly size: number; readonly writeMs: number }): void;
  /** From now on the queue's depth is asked here. */
  watchQueue(depth: () => number): void;
  readonly metrics: readonly Metric[];
}

const secondsBuckets = [
  0.0005, 0.001, 0.002, 0.003, 0.005, 0.007, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2,
];
const sizeBuckets = [1, 2, 4, 8, 16, 32, 64, 128, 256];

/** The metrics of one server. They belong to no registry until a plugin takes them into its own. */
export function createIngestMetrics(): IngestMetrics {
  const counts = new Map<VerdictCode, number>();
  let depth = (): number => 0;
  const answers = new Histogram({
    name: 'trackside_postback_duration_seconds',
    help: 'From reading a postback to its answer, the synced commit included',
    buckets: secondsBuckets,
    registers: [],
  });
  const writes = new Histogram({
    name: 'trackside_batch_write_seconds',
    help: 'Writing one batch, from the write lock in hand to the end of the synced commit',
    buckets: secondsBuckets,
    registers: [],
  });
  const sizes = new Histogram({
    name: 'trackside_batch_size',
    help: 'Postbacks and clicks that were written in one transaction',
    buckets: sizeBuckets,
    registers: [],
  });
  const queue = new Gauge({
    name: 'trackside_queue_depth',
    help: 'Postbacks and clicks that wait or are being written',
    registers: [],
    collect() {
      this.set(depth());
    },
  });
  const verdicts = new Counter({
    name: 'trackside_postbacks_total',
    help: 'Postbacks by verdict and code',
    labelNames: ['verdict', 'code'],
    registers: [],
    collect() {
      this.reset();
      for (const [code, count] of counts) {
        this.inc({ verdict: verdictRegistry[code].verdict, code }, count);
      }
    },
  });
  return {
    answered: (code, ms) => {
      counts.set(code, (counts.get(code) ?? 0) + 1);
      answers.observe(ms / 1000);
    },
    batchWritten: ({ size, writeMs }) => {
      sizes.observe(size);
      writes.observe(writeMs / 1000);
    },
    watchQueue: (ask) => {
      depth = ask;
    },
    metrics: [answers, writes, sizes, queue, verdicts],
  };
}
