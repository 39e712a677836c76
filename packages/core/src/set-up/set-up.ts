import type { MappedParameter } from '../event/event-definition.ts';
import type { PriceRule } from '../money/price-rule.ts';

/** An event as a set-up holds it. */
export interface SetUpEvent {
  /** null: it gets one when it is created, or is known by its name. */
  readonly id: number | null;
  readonly name: string;
  readonly revenue: PriceRule;
  readonly payout: PriceRule;
  readonly allowMultiple: boolean;
  readonly parameters: readonly MappedParameter[];
  readonly archived: boolean;
}

/** An offer with its events, as people set it up. Tokens are no part of it. */
export interface SetUpOffer {
  /** null: it gets one when it is created, or is known by its name. */
  readonly id: number | null;
  readonly name: string;
  readonly currency: string;
  readonly destinationUrl: string;
  readonly revenue: PriceRule;
  readonly payout: PriceRule;
  readonly pixelEnabled: boolean;
  readonly promoteEarlyEventsHours: number | null;
  readonly statusesNotCounted: readonly string[];
  readonly archived: boolean;
  readonly events: readonly SetUpEvent[];
}

/** Where something of a set-up stands in the text that it was read from. */
export interface SetUpPlace {
  /** Of CSV: the line on which its record begins, from 1. */
  readonly line: number | null;
  /** Of JSON: the path to it, with dots. */
  readonly path: string | null;
}

/** What can't be used of a set-up's text, and what to do. */
export interface SetUpFault extends SetUpPlace {
  /** The column or field; null where it is the whole. */
  readonly column: string | null;
  readonly message: string;
}

/** An offer that was read, and where its parts stand. */
export interface PlacedOffer {
  readonly offer: SetUpOffer;
  readonly place: SetUpPlace;
  /** Of its events, in their order. */
  readonly eventPlaces: readonly SetUpPlace[];
}

/** An offer's events, each with its place. */
export function placedEvents({ offer, eventPlaces }: PlacedOffer) {
  return offer.events.map((event, index) => ({
    event,
    place: eventPlaces[index] ?? { line: null, path: null },
  }));
}

/** What was read of a set-up's text: it can be used where there is no fault. */
export interface SetUpReading {
  readonly offers: readonly PlacedOffer[];
  readonly faults: readonly SetUpFault[];
}

/** A set-up's text may be as long as this: some ten thousand offers. */
export const longestSetUp = 4_000_000;

export const setUpVersion = 1;

export const tooLong: SetUpFault = {
  line: null,
  path: null,
  column: null,
  message: 'The set-up is longer than 4 million characters: import it in parts.',
};
