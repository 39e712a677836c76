import type { InputIssue, Result } from '@trackside/core';

export const reportGroups = ['day', 'offer', 'event', 'affiliate'] as const;

export type ReportGroup = (typeof reportGroups)[number];

export interface ReportQuestion {
  /** An instant, or a date: the first moment of that day in `timeZone`. Inclusive. */
  readonly from: string;
  /** Exclusive. */
  readonly to: string;
  readonly timeZone: string;
  readonly groupBy: ReportGroup;
  readonly offerId?: number | undefined;
  /** `previous`: each row also says what it was in the period of the same length before. */
  readonly compare?: 'previous' | undefined;
}

/** Counts and sums; amounts are decimal strings. */
export interface ReportFigures {
  readonly clicks: number;
  readonly conversions: number;
  readonly events: number;
  readonly held: number;
  readonly revenue: string;
  readonly payout: string;
  readonly profit: string;
}

/** One group in one currency. */
export interface ReportRow extends ReportFigures {
  /** A date, an id, or what stands for none. */
  readonly group: string;
  readonly label: string;
  readonly currency: string;
  /** The same group in the period before, where it is asked for. */
  readonly before?: ReportFigures;
}

export interface Report {
  readonly rows: readonly ReportRow[];
  /** By how many milliseconds the figures may be old, at most; null: they are as of now. */
  readonly behindMs: number | null;
}

export interface ReportsService {
  summary(question: ReportQuestion): Promise<Result<Report, readonly InputIssue[]>>;
}
