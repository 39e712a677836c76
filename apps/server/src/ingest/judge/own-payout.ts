import type { PriceRule, VerdictEffect } from '@trackside/core';
import { conversionGoal } from '../../totals/goals.ts';
import type { OfferSettings, OwnPayouts } from '../settings/settings.ts';
import type { ClickRow } from './find-rows.ts';

/** What the click's affiliate is paid in place of the default; null where all is the default. */
export function ownPayoutsOf(
  offer: OfferSettings | null,
  click: ClickRow | null,
): OwnPayouts | null {
  const affiliateId = click?.affiliateId ?? null;
  return affiliateId === null ? null : (offer?.ownPayouts.get(affiliateId) ?? null);
}

/** An offer or an event as the affiliate's own payout makes it; revenue stays. */
export function withOwnPayout<Priced extends { readonly payout: PriceRule }>(
  priced: Priced | null,
  goal: number | undefined,
  own: OwnPayouts | null,
): Priced | null {
  const payout = goal === undefined ? undefined : own?.get(goal);
  return priced === null || payout === undefined ? priced : { ...priced, payout };
}

/** The affiliate's own rule that an effect was reckoned by; null where it was the default one. */
export function ownPayoutFor(effect: VerdictEffect, own: OwnPayouts | null): PriceRule | null {
  return own?.get(effect.kind === 'conversion' ? conversionGoal : effect.eventId) ?? null;
}
