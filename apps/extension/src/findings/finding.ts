import type { CheckCode, Diagnostic, SetUpCode } from '@trackside/core';

/** What the check of one URL, or of a whole set-up, has found. */
export type Finding = Diagnostic<CheckCode | SetUpCode>;

const rank = { error: 0, warning: 1, info: 2 } as const;

/** Among equals the order of the rules stays: it is the order in which repairs make sense. */
export function worstFirst<Found extends Finding>(findings: readonly Found[]): Found[] {
  return findings.toSorted((a, b) => rank[a.severity] - rank[b.severity]);
}
