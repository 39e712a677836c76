import type { Result } from '@trackside/core';
import type { RefusalReason } from '../errors.ts';

export interface NewClick {
  readonly offerId: number;
  readonly affiliateId?: string | undefined;
  readonly subs?: readonly (string | null)[] | undefined;
  readonly externalTransactionId?: string | undefined;
  readonly test?: boolean | undefined;
}

export interface CreatedClick {
  readonly transactionId: string;
  /** The offer's own destination, its macros not filled yet. */
  readonly destinationUrl: string;
}

/** How many rows of each kind went. */
export interface RemovedTraces {
  readonly clicks: number;
  readonly conversions: number;
  readonly events: number;
  readonly postbacks: number;
}

export interface ClicksService {
  create(
    click: NewClick,
  ): Promise<Result<CreatedClick, 'OFFER_NOT_FOUND' | 'OFFER_ARCHIVED' | 'OVERLOADED'>>;
  /** Removes a test's click and all that hangs on it. */
  removeTest(transactionId: string): Promise<Result<RemovedTraces, RefusalReason>>;
}
