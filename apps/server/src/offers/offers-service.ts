import type {
  BasicOfferFields,
  OfferChanges,
  OfferFields,
  OfferSettings,
  PriceRule,
} from '@trackside/core';
import type { Caller } from '../access/access-service.ts';
import type { Changed } from '../audit/changed.ts';

/** An offer as the API shows it. */
export interface OfferView {
  readonly id: number;
  readonly name: string;
  readonly currency: string;
  readonly destinationUrl: string;
  readonly revenue: PriceRule;
  readonly payout: PriceRule;
  /** The current token of its postback URLs; a viewer is shown its ends alone. */
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

export type OfferResult = Changed<OfferView>;

export interface OffersService {
  create(caller: Caller, fields: NewOffer): Promise<OfferResult>;
  list(filter: OfferFilter): Promise<readonly OfferView[]>;
  get(id: number): Promise<OfferView | null>;
  update(caller: Caller, id: number, changes: KeptOfferChanges): Promise<OfferResult>;
  archive(caller: Caller, id: number, archived: boolean): Promise<OfferResult>;
  rotateSecure(caller: Caller, id: number, keepOldForHours: number): Promise<OfferResult>;
  /** Allows the addresses that a platform of the catalogue sends from, beside those that are allowed. */
  allowPlatform(caller: Caller, id: number, platform: string): Promise<OfferResult>;
  /** Switches the check of signatures on, with a new secret each time, or off. */
  setSigning(caller: Caller, id: number, enabled: boolean): Promise<OfferResult>;
  globalSecure(): Promise<GlobalSecure & { readonly publicUrl: string }>;
  rotateGlobalSecure(caller: Caller, keepOldForHours: number): Promise<Changed<GlobalSecure>>;
}
