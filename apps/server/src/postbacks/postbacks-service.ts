import type { PostbackWarning, Result, VerdictCode, VerdictKind } from '@trackside/core';
import type { Caller } from '../access/access-service.ts';
import type { RefusalReason } from '../errors.ts';
import type { LogFilter } from './log/log-filter.ts';

/** A postback as the API shows it. */
export interface PostbackRow {
  readonly id: string;
  readonly receivedAt: string;
  readonly offerId: number | null;
  readonly transactionId: string | null;
  readonly scope: 'offer' | 'global';
  readonly verdict: VerdictKind;
  readonly code: VerdictCode;
  readonly message: string;
  readonly httpStatus: number;
  readonly event: { readonly id: number; readonly name: string } | null;
  readonly revenue: string | null;
  readonly payout: string | null;
  readonly currency: string | null;
  /** Without the token. */
  readonly parameters: readonly { readonly name: string; readonly value: string }[];
  /** Where it came from, when the offer did not allow that address. */
  readonly senderAddress: string | null;
  readonly warnings: readonly PostbackWarning[];
  readonly test: boolean;
  readonly replayable: boolean;
  /** Its record was taken back and counts no more; null where it was not. */
  readonly reversal: ReversalView | null;
  readonly history: readonly PostbackHistoryEntry[];
}

export interface ReversalView {
  readonly at: string;
  readonly by: string;
  readonly reason: string;
  /** An event that was reversed along with its click's conversion. */
  readonly alongWithConversion: boolean;
}

/** It was decided again, its record was reversed, or that was undone. */
export type HistoryKind = 'decision' | 'reversal' | 'undo';

export interface PostbackHistoryEntry {
  readonly kind: HistoryKind;
  /** Why it was reversed, or the reversal undone. */
  readonly reason: string | null;
  readonly at: string;
  readonly by: string;
  readonly corrections: Readonly<Record<string, string | boolean | null>>;
  readonly verdict: VerdictKind;
  readonly code: VerdictCode;
}

/** How many postbacks of one code a filter lets through. */
export interface CodeCount {
  readonly code: VerdictCode;
  readonly verdict: VerdictKind;
  /** At most 1000. */
  readonly count: number;
  /** There are more than `count` says. */
  readonly more: boolean;
}

/** What became of one replay of many. */
export interface ReplayOutcome {
  readonly id: string;
  /** The new verdict's code; null where the replay was refused. */
  readonly code: VerdictCode | null;
  readonly refusal: RefusalReason | null;
}

export interface PostbackFilter extends LogFilter {
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/** A record as it counts, or as it would no longer. */
export interface CountedRecord {
  /** The postback's. */
  readonly id: string;
  readonly event: { readonly id: number; readonly name: string } | null;
  readonly receivedAt: string;
  readonly revenue: string;
  readonly payout: string;
  readonly currency: string;
  /** A test's counts nowhere. */
  readonly test: boolean;
}

/** What a reversal would take back. */
export interface ReversalPreview {
  readonly record: CountedRecord;
  /** The click's first events that would go along with their conversion. */
  readonly events: readonly CountedRecord[];
  readonly eventCount: number;
  /** Of all of them together. */
  readonly revenue: string;
  readonly payout: string;
  readonly currency: string;
}

/** Who reverses a record or undoes that, and why. */
export interface ReversalRequest {
  readonly id: string;
  readonly reason: string;
  readonly caller: Caller;
}

export interface PostbacksService {
  /** Newest first. */
  list(
    filter: PostbackFilter,
  ): Promise<{ readonly items: readonly PostbackRow[]; readonly nextCursor: string | null }>;
  /** How many there are of each code, up to 1000. */
  counts(filter: LogFilter): Promise<readonly CodeCount[]>;
  /** The postbacks with these numbers, as far as they exist. */
  rows(numbers: readonly number[]): Promise<ReadonlyMap<number, PostbackRow>>;
  previewReversal(id: string): Promise<Result<ReversalPreview, RefusalReason>>;
  /** Takes back what the postback recorded; with a conversion its events, where that is said. */
  reverse(
    request: ReversalRequest & { readonly withEvents: boolean },
  ): Promise<Result<PostbackRow, RefusalReason>>;
  undoReversal(request: ReversalRequest): Promise<Result<PostbackRow, RefusalReason>>;
  replay(
    id: string,
    corrections: Readonly<Record<string, string | boolean | null>>,
    caller: Caller,
  ): Promise<Result<PostbackRow, RefusalReason>>;
  /** Replays in order of receipt; each by itself is decided or refused. */
  replayMany(
    ids: readonly string[],
    corrections: Readonly<Record<string, string | boolean | null>>,
    caller: Caller,
  ): Promise<readonly ReplayOutcome[]>;
}
