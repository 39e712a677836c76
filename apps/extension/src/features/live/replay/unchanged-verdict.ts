import type { VerdictKind } from '@trackside/core';

interface Verdicts {
  /** Before the replay, after it, and as the row shows it; undefined without a replay. */
  readonly before: VerdictKind | undefined;
  readonly after: VerdictKind | undefined;
  readonly shown: VerdictKind;
}

/** The verdict that a replay came to again; null where it changed, or where a later one is shown. */
export function unchangedVerdict({ before, after, shown }: Verdicts): 'held' | 'refused' | null {
  if (after === undefined || after !== before || after !== shown) return null;
  return after === 'held' || after === 'refused' ? after : null;
}
