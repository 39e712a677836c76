import { median, percentile } from './spread.ts';

export interface Budget {
  readonly median: number;
  readonly p95: number;
  /** Nineteen of twenty are within it. */
  readonly met: boolean;
}

/** How some times, in milliseconds, stand to what they may be at most. */
export function budgetOf(times: readonly number[], most: number): Budget {
  const sorted = times.toSorted((a, b) => a - b);
  const p95 = percentile(sorted, 0.95);
  return { median: median(sorted), p95, met: p95 < most };
}

/** The same as a line to be read. */
export function budgetText(times: readonly number[], most: number): string {
  const { median: middle, p95, met } = budgetOf(times, most);
  const verdict = met ? 'met' : middle < most ? 'met by the median alone' : 'not met';
  return `median ${middle.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms; target ${most} ms: ${verdict}`;
}
