import type {
  BasicOfferFields,
  InputIssue,
  OfferChanges,
  OfferSettings,
  PriceRule,
  Result,
} from '@trackside/core';
import type { RefusalReason } from '../errors.ts';

/** An offer as the API shows it. */
export interface OfferView {
  readonly id: number;
  readonly name: string;
  readonly currency: string;
  readonly destinationUrl: string;
  readonly revenue: PriceRule;
  readonly payout: PriceRule;
  /** The current token of its postback URLs. */
  readonly secure: string;
  readonly previousSecure: PreviousSecure | null;
  readonly pixelEnabled: boolean;
  readonly promoteEarlyEventsHours: number | null;
  readonly statusesNotCounted: readonly string[];
  readonly archivedAt: string | null;
  readonly createdAt: string;
  /** It has conversions or events, so that its currency is fixed. */
  readonly hasRecords: boolean;
}

/** The token before the current one, while it is still accepted. */
export interface PreviousSecure {
  readonly token: string;
  readonly validUntil: string;
}

export interface GlobalSecure {
  readonly secure: string;
  readonly previousSecure: PreviousSecure | null;
}

export interface OfferFilter {
  readonly search?: string | undefined;
  readonly includeArchived?: boolean | undefined;
}

export type OfferResult = Result<OfferView, RefusalReason | readonly InputIssue[]>;

export interface OffersService {
  create(fields: BasicOfferFields & OfferSettings): Promise<OfferView>;
  list(filter: OfferFilter): Promise<readonly OfferView[]>;
  get(id: number): Promise<OfferView | null>;
  update(id: number, changes: OfferChanges): Promise<OfferResult>;
  archive(id: number, archived: boolean): Promise<OfferResult>;
  rotateSecure(id: number, keepOldForHours: number): Promise<OfferResult>;
  globalSecure(): Promise<GlobalSecure & { readonly publicUrl: string }>;
  rotateGlobalSecure(keepOldForHours: number): Promise<GlobalSecure>;
}
