import type { EventDefinition } from '../event/event-definition.ts';
import type { PriceRule } from '../money/price-rule.ts';

export type TokenFacts =
  | { readonly scope: 'offer'; readonly offerId: number }
  | { readonly scope: 'global'; readonly offerId?: undefined };

export interface ClickFacts {
  readonly transactionId: string;
  readonly offerId: number;
}

export interface OfferFacts {
  readonly id: number;
  readonly currency: string;
  readonly revenue: PriceRule;
  readonly payout: PriceRule;
  /** Lower-cased statuses that are not counted; `statusesNotCountedByDefault` where it is left out. */
  readonly statusesNotCounted?: readonly string[] | undefined;
}

/** The click already has an event: the one that was asked for, unless it says another. */
export interface EventRecordFacts {
  readonly eventId?: number | undefined;
}

/** The click already has an event under an order id: those asked for, unless it says others. */
export interface OrderRecordFacts {
  readonly eventId?: number | undefined;
  readonly orderId?: string | undefined;
}

/** An event that was recorded for the click after the facts had been loaded. */
export interface LaterRecordFacts {
  readonly eventId: number;
  readonly orderId: string | null;
}

/** The click already has its conversion. */
export interface ConversionFacts {
  readonly transactionId: string;
  /** It was taken back: it counts no more, and its repeat is still no new conversion. */
  readonly reversed?: boolean | undefined;
}

/** All that the rules may know of the world when they decide one postback (contract, section 6). */
export interface PostbackFacts {
  readonly token: TokenFacts | null;
  readonly click: ClickFacts | null;
  /** The token's offer, or for the global token the click's. */
  readonly offer: OfferFacts | null;
  /** This offer's active event with the postback's id. */
  readonly eventById: EventDefinition | null;
  /** This offer's active event with the postback's name. */
  readonly eventByName: EventDefinition | null;
  readonly conversion: ConversionFacts | null;
  readonly eventRecord: EventRecordFacts | null;
  readonly orderRecord: OrderRecordFacts | null;
  /** What `applyVerdict` added beyond the two above: they hold one record each. */
  readonly laterRecords?: readonly LaterRecordFacts[] | undefined;
  /** false: the offer checks senders' addresses, and this one is not allowed. */
  readonly senderAllowed?: boolean | undefined;
  /** false: the offer checks signatures, and this one is wrong or missing. */
  readonly signatureValid?: boolean | undefined;
}
