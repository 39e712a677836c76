import type { SqlValue } from '../db/transaction/sql.ts';
import type { TotalChange } from './total-change.ts';

interface Sum {
  readonly key: readonly SqlValue[];
  readonly counts: [clicks: number, conversions: number, events: number, held: number];
  revenue: bigint;
  payout: bigint;
}

/**
 * One row for each key that the changes have, in the order of the keys: so two transactions that add
 * to the same rows never wait for each other in a circle.
 */
export function sumUpChanges(
  changes: readonly TotalChange[],
  keyOf: (change: TotalChange) => readonly SqlValue[],
): SqlValue[][] {
  const sums = new Map<string, Sum>();
  for (const change of changes) {
    const key = keyOf(change);
    const name = key.join(' ');
    const sum: Sum = sums.get(name) ?? { key, counts: [0, 0, 0, 0], revenue: 0n, payout: 0n };
    sums.set(name, sum);
    sum.counts[0] += change.clicks ?? 0;
    sum.counts[1] += change.conversions ?? 0;
    sum.counts[2] += change.events ?? 0;
    sum.counts[3] += change.held ?? 0;
    sum.revenue += change.revenue ?? 0n;
    sum.payout += change.payout ?? 0n;
  }
  return [...sums.values()].toSorted((a, b) => compareKeys(a.key, b.key)).map(rowOf);
}

function compareKeys(a: readonly SqlValue[], b: readonly SqlValue[]): number {
  for (const [index, value] of a.entries()) {
    const other = b[index] ?? null;
    if (value === null || other === null || value === other) continue;
    return value < other ? -1 : 1;
  }
  return 0;
}

function rowOf({ key, counts, revenue, payout }: Sum): SqlValue[] {
  return [...key, ...counts, ...halves(revenue), ...halves(payout)];
}

/** Amounts may be larger than 64 bits hold: what stands above the last nine digits, and these. */
function halves(amount: bigint): [high: bigint, low: bigint] {
  return [amount / 1_000_000_000n, amount % 1_000_000_000n];
}
