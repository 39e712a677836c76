import type { EventDefinition, PostbackFacts, PriceRule } from '@trackside/core';

/** An affiliate's own payouts at one offer, by goal: an event's id, or `conversionGoal`. */
export type OwnPayouts = ReadonlyMap<number, PriceRule>;

/** What is stored of a token of postback URLs. */
export interface StoredToken {
  /** null: the account's global token. */
  readonly offerId: number | null;
  readonly validUntil: number | null;
}

/** What people have set of an offer, as far as postbacks are decided by it. */
export interface OfferSettings {
  readonly facts: NonNullable<PostbackFacts['offer']>;
  readonly pixelEnabled: boolean;
  readonly promoteEarlyEventsHours: number | null;
  /** Whether a sender's address is allowed; null: each is. */
  readonly allows: ((address: string) => boolean) | null;
  /** What senders sign with; null: they need not. */
  readonly signingSecret: string | null;
  /** The active events. */
  readonly eventsById: ReadonlyMap<number, EventDefinition>;
  readonly eventsByName: ReadonlyMap<string, EventDefinition>;
  /** What affiliates are paid in place of the default, by affiliate and goal. */
  readonly ownPayouts: ReadonlyMap<string, OwnPayouts>;
}

/** All settings that postbacks are decided by, as they stand in one transaction. */
export interface Settings {
  /** It is found by its keyed hash, so how long that takes says nothing of the token. */
  token(secure: string): Promise<StoredToken | null>;
  offer(id: number): Promise<OfferSettings | null>;
}
