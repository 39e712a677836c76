import { Counter, Gauge, type Metric } from '@prometheus-io/client';
import type { StandbyWatch } from './watch-standby.ts';

export interface StandbyMetrics {
  /** Something was read there; `retry`: the standby broke it off, and the primary is asked next. */
  count(what: 'standby' | 'primary' | 'retry'): void;
  readonly metrics: readonly Metric[];
}

/** What reading reports from a standby tells of itself. They belong to no registry yet. */
export function createStandbyMetrics(
  watch: Pick<StandbyWatch, 'behindMs' | 'usableBehindMs'>,
): StandbyMetrics {
  const usable = new Gauge({
    name: 'trackside_standby_usable',
    help: '1 while reports are read from the standby, 0 while they are read from the primary',
    registers: [],
    collect() {
      this.set(watch.usableBehindMs() === null ? 0 : 1);
    },
  });
  const behind = new Gauge({
    name: 'trackside_standby_behind_seconds',
    help: 'How much the standby lacks at most; NaN while nobody knows',
    registers: [],
    collect() {
      const behindMs = watch.behindMs();
      this.set(behindMs === null ? Number.NaN : behindMs / 1000);
    },
  });
  const reads = new Counter({
    name: 'trackside_report_reads_total',
    help: 'Reports, and pages of exports, by where they were read',
    labelNames: ['from'],
    registers: [],
  });
  const retries = new Counter({
    name: 'trackside_report_retries_total',
    help: 'What the standby broke off, and the primary was asked for',
    registers: [],
  });
  return {
    count: (what) => {
      if (what === 'retry') retries.inc();
      else reads.inc({ from: what });
    },
    metrics: [usable, behind, reads, retries],
  };
}
