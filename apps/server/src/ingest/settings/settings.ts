import type { EventDefinition, PostbackFacts, PriceRule } from '@trackside/core';

/** An affiliate's own payouts at one offer, by goal: an event's id, or `conversionGoal`. */
export type OwnPayouts = ReadonlyMap<number, PriceRule>;

/** A token of postback URLs as it is stored. */
export interface StoredToken {
  readonly digest: string;
  /** null: the account's global token. */
  readonly offerId: number | null;
  readonly validUntil: number | null;
}

/** What people have set of an offer, as far as postbacks are decided by it. */
export interface OfferSettings {
  readonly facts: NonNullable<PostbackFacts['offer']>;
  readonly pixelEnabled: boolean;
  readonly promoteEarlyEventsHours: number | null;
  /** The active events. */
  readonly eventsById: ReadonlyMap<number, EventDefinition>;
  readonly eventsByName: ReadonlyMap<string, EventDefinition>;
  /** What affiliates are paid in place of the default, by affiliate and goal. */
  readonly ownPayouts: ReadonlyMap<string, OwnPayouts>;
}

/** All settings that postbacks are decided by, as they stand in one transaction. */
export interface Settings {
  token(digest: string): StoredToken | null;
  offer(id: number): OfferSettings | null;
}
