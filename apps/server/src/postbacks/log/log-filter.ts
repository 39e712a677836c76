import { type VerdictCode, type VerdictKind, verdictRegistry } from '@trackside/core';

/** What the log may be narrowed to. Several verdicts or codes mean: one of them. */
export interface LogFilter {
  readonly offerId?: number | undefined;
  readonly eventId?: number | undefined;
  readonly transactionId?: string | undefined;
  readonly verdict?: VerdictKind | readonly VerdictKind[] | undefined;
  readonly code?: VerdictCode | readonly VerdictCode[] | undefined;
  /** Milliseconds since the epoch: received then or later. */
  readonly from?: number | undefined;
  /** Received before. */
  readonly to?: number | undefined;
  /** Only what was reversed. */
  readonly reversed?: true | undefined;
}

const isCode = (code: string): code is VerdictCode => Object.hasOwn(verdictRegistry, code);

/** The codes that a filter lets through: every code has one verdict. */
export function wantedCodes({ verdict, code, reversed }: LogFilter): readonly VerdictCode[] {
  const verdicts = verdict === undefined ? null : new Set([verdict].flat());
  const codes = code === undefined ? null : new Set([code].flat());
  return Object.keys(verdictRegistry)
    .filter(isCode)
    .filter(
      (one) =>
        (verdicts?.has(verdictRegistry[one].verdict) ?? true) &&
        (codes?.has(one) ?? true) &&
        (reversed !== true || verdictRegistry[one].verdict === 'recorded'),
    );
}
