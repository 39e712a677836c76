import type { PostbackWarning, Result, VerdictCode, VerdictKind } from '@trackside/core';
import type { Caller } from '../access/access-service.ts';
import type { RefusalReason } from '../errors.ts';

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
  readonly history: readonly PostbackHistoryEntry[];
}

export interface PostbackHistoryEntry {
  readonly at: string;
  readonly by: string;
  readonly corrections: Readonly<Record<string, string | boolean | null>>;
  readonly verdict: VerdictKind;
  readonly code: VerdictCode;
}

/** What became of one replay of many. */
export interface ReplayOutcome {
  readonly id: string;
  /** The new verdict's code; null where the replay was refused. */
  readonly code: VerdictCode | null;
  readonly refusal: RefusalReason | null;
}

export interface PostbackFilter {
  readonly offerId?: number | undefined;
  readonly verdict?: VerdictKind | undefined;
  readonly code?: VerdictCode | undefined;
  readonly transactionId?: string | undefined;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

export interface PostbacksService {
  /** Newest first. */
  list(
    filter: PostbackFilter,
  ): Promise<{ readonly items: readonly PostbackRow[]; readonly nextCursor: string | null }>;
  /** The postbacks with these numbers, as far as they exist. */
  rows(numbers: readonly number[]): Promise<ReadonlyMap<number, PostbackRow>>;
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
