import type { EventDefinition, PriceRule } from '@trackside/core';

/** An offer as the model knows it. */
export interface FuzzOffer {
  readonly id: number;
  readonly secure: string;
  readonly currency: string;
  readonly revenue: PriceRule;
  readonly payout: PriceRule;
  readonly pixel: boolean;
  /** The active ones. */
  readonly events: readonly EventDefinition[];
}

export interface FuzzAccount {
  readonly offers: readonly FuzzOffer[];
  readonly globalSecure: string;
}
