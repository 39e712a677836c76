import type { EventInput, InputIssue, Result, VerdictCode, VerdictKind } from '@trackside/core';
import type { Caller } from '../../access/access-service.ts';
import type { RefusalReason } from '../../errors.ts';
import type { LogFilter } from '../log/log-filter.ts';
import type { ReplayOutcome } from '../postbacks-service.ts';

/** Parameters exactly as they were sent; null: not there, or more than once. */
export type SentValues = Readonly<Record<string, string | null>>;

/** Which held or refused postbacks are meant: these, or all that a filter lets through. */
export type RepairSelection =
  | { readonly ids: readonly string[] }
  | { readonly filter: LogFilter; readonly values?: SentValues | undefined };

/** What is to be done to each of them. */
export type Repair =
  /** The name or id that was sent in vain means this event; what waits for another reason is only decided again. */
  | { readonly kind: 'alias'; readonly eventId: number }
  /** The event that was sent is created; then they are decided again. */
  | { readonly kind: 'createEvent'; readonly offerId: number; readonly event: EventInput }
  | {
      readonly kind: 'correct';
      readonly corrections: Readonly<Record<string, string | boolean | null>>;
    }
  /** As it is: another offer's click is accepted, a status that does not count is passed over. */
  | { readonly kind: 'accept' };

/** What a repair would make of one postback. */
export interface RepairPreviewItem {
  readonly id: string;
  readonly before: VerdictCode;
  /** null where it would be refused. */
  readonly after: VerdictCode | null;
  readonly verdict: VerdictKind | null;
  readonly refusal: RefusalReason | null;
  readonly event: { readonly id: number; readonly name: string } | null;
  /** Where it would be recorded. */
  readonly revenue: string | null;
  readonly payout: string | null;
  readonly currency: string | null;
}

export interface RepairPreview {
  /** The first of them, in the order in which they are decided. */
  readonly items: readonly RepairPreviewItem[];
  /** How many were tried: 500 at most. */
  readonly count: number;
  /** There are more than were tried. */
  readonly more: boolean;
  readonly byCode: readonly { readonly code: VerdictCode; readonly count: number }[];
  readonly refused: number;
  readonly recorded: readonly RecordedSum[];
  /** Early events that a conversion among them would have decided again. */
  readonly promoted: number;
}

/** What would be recorded in one currency. */
export interface RecordedSum {
  readonly currency: string;
  readonly count: number;
  readonly revenue: string;
  readonly payout: string;
}

/** What one call has done of a repair. */
export interface RepairProgress {
  readonly outcomes: readonly ReplayOutcome[];
  /** Call again with it to go on; null: all are done. */
  readonly nextCursor: string | null;
}

export interface RepairRequest {
  readonly selection: RepairSelection;
  readonly repair: Repair;
  /** Who asks for it. */
  readonly caller: Caller;
}

type RepairRefusal = RefusalReason | readonly InputIssue[];

export interface RepairService {
  /** Changes nothing. */
  preview(request: RepairRequest): Promise<Result<RepairPreview, RepairRefusal>>;
  /** Does a part of it, each chunk in a transaction of its own. */
  run(
    request: RepairRequest & { readonly cursor?: string | undefined },
  ): Promise<Result<RepairProgress, RepairRefusal>>;
}
