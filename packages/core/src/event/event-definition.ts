import type { PriceRule } from '../money/price-rule.ts';

/** A parameter of an event's postback URL: our name, and the platform's macro that fills it. */
export interface MappedParameter {
  readonly name: string;
  readonly macro?: string | undefined;
}

/** A goal after the conversion, as an affiliate manager defines it on an offer. */
export interface EventDefinition {
  readonly id: number;
  readonly name: string;
  readonly revenue: PriceRule;
  readonly payout: PriceRule;
  readonly allowMultiple: boolean;
  readonly parameters: readonly MappedParameter[];
}

/** An event as another tracker may know it: its id is whatever that tracker calls it by; null: none. */
export interface TrackedEvent extends Omit<EventDefinition, 'id'> {
  readonly id: number | string | null;
}
