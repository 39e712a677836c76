import type { PriceRule, TypedPrice } from '@trackside/core';
import type { Caller } from '../access/access-service.ts';
import type { Changed } from '../audit/changed.ts';

/** An affiliate as the API shows it. */
export interface AffiliateView {
  /** As it stands in tracking links. */
  readonly id: string;
  /** null: it was only seen in clicks, and nobody has given it a name. */
  readonly name: string | null;
  readonly note: string;
  readonly createdAt: string | null;
  readonly archivedAt: string | null;
  /** The hour of its first click; null: no click has come. Clicks of tests do not count. */
  readonly seenSince: string | null;
  /** How many payouts of its own it has. */
  readonly ownPayouts: number;
}

export interface AffiliateFields {
  readonly name: string;
  readonly note: string;
}

export interface AffiliateFilter {
  /** A part of the name or the id. */
  readonly search?: string | undefined;
  readonly includeArchived: boolean;
  /** The last id of the page before. */
  readonly cursor?: string | undefined;
  readonly limit: number;
}

export interface AffiliatePage {
  readonly items: readonly AffiliateView[];
  readonly nextCursor: string | null;
}

/** For what an affiliate has a payout of its own; without an event it is the conversion. */
export interface PayoutGoal {
  readonly affiliateId: string;
  readonly offerId: number;
  readonly eventId: number | null;
}

/** An affiliate's own payout, beside what would be paid without it. */
export interface OwnPayoutView extends PayoutGoal {
  readonly affiliateName: string;
  readonly offerName: string;
  readonly eventName: string | null;
  readonly currency: string;
  readonly payout: PriceRule;
  readonly defaultPayout: PriceRule;
}

type AffiliateResult = Changed<AffiliateView>;

export interface AffiliatesService {
  /** By id, byte for byte, those that were only seen in clicks among them. */
  list(filter: AffiliateFilter): Promise<AffiliatePage>;
  create(caller: Caller, id: string, fields: AffiliateFields): Promise<AffiliateResult>;
  update(
    caller: Caller,
    id: string,
    changes: { readonly name?: string | undefined; readonly note?: string | undefined },
  ): Promise<AffiliateResult>;
  /** Takes it out of lists; its clicks and its payouts go on. */
  archive(caller: Caller, id: string, archived: boolean): Promise<AffiliateResult>;
  payouts(filter: {
    readonly affiliateId?: string | undefined;
    readonly offerId?: number | undefined;
  }): Promise<readonly OwnPayoutView[]>;
  /** null takes the own payout away: the default counts again. */
  setPayout(
    caller: Caller,
    goal: PayoutGoal,
    payout: TypedPrice | null,
  ): Promise<Changed<OwnPayoutView | null>>;
}
