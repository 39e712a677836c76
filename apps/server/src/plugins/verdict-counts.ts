import type { VerdictCode } from '@trackside/core';

/** How many postbacks had each verdict since the start, those that were not kept included. */
export interface VerdictCounts {
  count(code: VerdictCode): void;
  entries(): readonly (readonly [VerdictCode, number])[];
}

export function createVerdictCounts(): VerdictCounts {
  const counts = new Map<VerdictCode, number>();
  return {
    count: (code) => {
      counts.set(code, (counts.get(code) ?? 0) + 1);
    },
    entries: () => [...counts],
  };
}
