import type { DecisionStep, LookedAt, Result, VerdictCode, VerdictKind } from '@trackside/core';
import type { RefusalReason } from '../../errors.ts';
import type { LogFilter } from '../log/log-filter.ts';
import type { PostbackRow } from '../postbacks-service.ts';
import type { SentValues } from '../repair/repair-service.ts';

/** The last decision, as far as it is known: the facts of then are not kept. */
export interface DecisionThen {
  readonly at: string;
  readonly verdict: VerdictKind;
  readonly code: VerdictCode;
  readonly steps: readonly DecisionStep[];
}

/** What today's settings and records would make of it, its own record left out. */
export interface DecisionToday {
  readonly verdict: VerdictKind;
  readonly code: VerdictCode;
  readonly revenue: string | null;
  readonly payout: string | null;
  readonly currency: string | null;
  readonly steps: readonly DecisionStep[];
}

/** The event's name that was probably meant. */
export interface NearestName {
  readonly sent: string;
  readonly meant: string;
  readonly eventId: number;
}

/** Others that are held or refused for the same reason: what a repair may be asked for. */
export interface SimilarPostbacks {
  readonly items: readonly PostbackRow[];
  /** This one left out. */
  readonly count: number;
  /** There may be more than could be looked through. */
  readonly more: boolean;
  readonly selection: { readonly filter: LogFilter; readonly values: SentValues };
}

export interface WhyView {
  readonly postback: PostbackRow;
  readonly decided: DecisionThen;
  readonly today: DecisionToday;
  /** What the row that stopped it looked at. */
  readonly because: readonly LookedAt[];
  readonly nearest: NearestName | null;
  /** null for what was recorded or is a duplicate. */
  readonly similar: SimilarPostbacks | null;
}

export interface WhyService {
  why(id: string): Promise<Result<WhyView, RefusalReason>>;
}
