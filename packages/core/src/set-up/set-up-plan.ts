import type { SetUpEvent, SetUpFault, SetUpOffer, SetUpPlace } from './set-up.ts';

/** An event as it is now. */
export interface KnownEvent extends SetUpEvent {
  readonly id: number;
}

/** An offer as it is now. */
export interface KnownOffer extends SetUpOffer {
  readonly id: number;
  /** It has records in its currency. */
  readonly currencyFixed: boolean;
  readonly events: readonly KnownEvent[];
}

export interface FieldChange {
  readonly field: string;
  /** null: it is new. */
  readonly before: unknown;
  readonly after: unknown;
}

/** What an import changes of one offer or event. */
export interface SetUpChange extends SetUpPlace {
  readonly kind: 'create' | 'update' | 'archive' | 'restore';
  readonly what: 'offer' | 'event';
  /** null: it gets one when it is created. */
  readonly id: number | null;
  readonly name: string;
  /** Of an event: the name of its offer. */
  readonly offerName: string | null;
  readonly fields: readonly FieldChange[];
}

/** One event as it is to be, and as which it is there already. */
export interface PlannedEvent {
  readonly event: SetUpEvent;
  readonly known: KnownEvent | null;
}

export interface PlannedOffer {
  readonly offer: SetUpOffer;
  readonly known: KnownOffer | null;
  readonly events: readonly PlannedEvent[];
}

export interface SetUpPlan {
  readonly offers: readonly PlannedOffer[];
  readonly changes: readonly SetUpChange[];
  /** Offers and events that are as they should be. */
  readonly unchanged: number;
  /** Where there are any, nothing must be changed. */
  readonly faults: readonly SetUpFault[];
}
