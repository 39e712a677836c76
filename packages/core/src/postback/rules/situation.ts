import type { EventDefinition } from '../../event/event-definition.ts';
import { eventNumber } from '../event-number.ts';
import type { ClickFacts, OfferFacts, PostbackFacts } from '../facts.ts';
import type { Postback } from '../postback.ts';
import type { VerdictCode } from '../verdict-registry.ts';

/** What one row of the contract's table looks at. */
export interface Situation {
  readonly facts: PostbackFacts;
  readonly postback: Postback;
  readonly secure: string | null;
  /** The event that the postback names: by its id, or with the name alone by its name. */
  readonly event: EventDefinition | null;
}

/** One row: its code where it applies, else null. */
export type Row = (situation: Situation) => VerdictCode | null;

/** Finds the named event among the facts, byte for byte whatever the store's collation says. */
export function namedEvent(
  facts: PostbackFacts,
  { eventId, eventName }: Postback,
): EventDefinition | null {
  if (eventId !== null)
    return facts.eventById?.id === eventNumber(eventId) ? facts.eventById : null;
  if (eventName !== null) return facts.eventByName?.name === eventName ? facts.eventByName : null;
  return null;
}

/** The click and its offer. From row 13 on they are known: rows 11 and 12 let nothing else pass. */
export function clickAndOffer({ offer, click }: PostbackFacts): {
  click: ClickFacts;
  offer: OfferFacts;
} {
  if (click === null || offer?.id !== click.offerId)
    throw new Error("The facts lack the click's offer");
  return { click, offer };
}

export function offerOf(facts: PostbackFacts): OfferFacts {
  return clickAndOffer(facts).offer;
}
