import type {
  BasicOfferFields,
  InputIssue,
  OfferChanges,
  OfferFields,
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
  /** The only addresses whose postbacks are taken, as CIDR ranges; none: every address. */
  readonly allowedIpRanges: readonly string[];
  /** What senders have to sign their postbacks with; null where they need not. */
  readonly signingSecret: string | null;
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

/** What only a server keeps of an offer. */
interface SenderFields {
  readonly allowedIpRanges: readonly string[];
}

type Change<Fields> = { readonly [Field in keyof Fields]?: Fields[Field] | undefined };

export type KeptOfferFields = OfferFields & SenderFields;
export type NewOffer = BasicOfferFields & OfferSettings & Change<SenderFields>;
export type KeptOfferChanges = OfferChanges & Change<SenderFields>;

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
  create(fields: NewOffer): Promise<OfferView>;
  list(filter: OfferFilter): Promise<readonly OfferView[]>;
  get(id: number): Promise<OfferView | null>;
  update(id: number, changes: KeptOfferChanges): Promise<OfferResult>;
  archive(id: number, archived: boolean): Promise<OfferResult>;
  rotateSecure(id: number, keepOldForHours: number): Promise<OfferResult>;
  /** Switches the check of signatures on, with a new secret each time, or off. */
  setSigning(id: number, enabled: boolean): Promise<OfferResult>;
  globalSecure(): Promise<GlobalSecure & { readonly publicUrl: string }>;
  rotateGlobalSecure(keepOldForHours: number): Promise<GlobalSecure>;
}
