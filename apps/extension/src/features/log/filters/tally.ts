import type { VerdictKind } from '@trackside/core';

import type { CodeCount } from '../../../api/api-types.ts';
import type { LogFilter } from '../../../kept-postbacks/log-filter.ts';

/** A number of postbacks, as far as the server counts. */
export interface Tally {
  readonly count: number;
  /** There are more than that. */
  readonly more: boolean;
}

/** Adds up what was counted of these codes. */
export function tallyOf(counts: readonly CodeCount[]): Tally {
  return {
    count: counts.reduce((sum, { count }) => sum + count, 0),
    more: counts.some(({ more }) => more),
  };
}

export function countsOfVerdict(counts: readonly CodeCount[], verdict: VerdictKind): CodeCount[] {
  return counts.filter((one) => one.verdict === verdict);
}

/** What of all counts a filter's verdicts and code let through. */
export function countsThrough(
  counts: readonly CodeCount[],
  { verdicts, code }: Pick<LogFilter, 'verdicts' | 'code'>,
): CodeCount[] {
  return counts.filter(
    (one) =>
      (verdicts.length === 0 || verdicts.includes(one.verdict)) &&
      (code === null || one.code === code),
  );
}

/** The number, with a plus where there are more. */
export function tallyText({ count, more }: Tally, locale: string): string {
  const text = new Intl.NumberFormat(locale).format(count);
  return more ? `${text}+` : text;
}
