import type { CheckOffer } from '@trackside/core';

import type { Account as ApiAccount, Offer, OfferWithEvents } from '../../api/api-types.ts';
import { eventIdOf } from '../../postback-url/event-id.ts';

type Tokens = Pick<Offer, 'secure' | 'previousSecure'>;

interface Account {
  readonly global: Pick<ApiAccount, keyof Tokens | 'publicUrl'> | null;
  /** All offers; the checked one among them does no harm. */
  readonly others: readonly (Tokens & { readonly id: number })[];
  /** ISO 8601. */
  readonly now: string;
}

/** What the check needs to know of an offer: tokens that live now, other offers' tokens, base, prices, events. */
export function checkOfferOf(offer: OfferWithEvents, { global, others, now }: Account): CheckOffer {
  const secure = liveTokens(offer, now);
  // Who is shown a token's ends alone can't have URLs judged by it.
  const hidden = secure.some(isHint);
  return {
    id: offer.id,
    ...(hidden ? {} : { secure }),
    ...(global === null || hidden
      ? {}
      : {
          // Where one token serves all offers, it is each one's own.
          globalSecure: liveTokens(global, now).filter((token) => !secure.includes(token)),
          publicUrl: global.publicUrl,
        }),
    currency: offer.currency,
    revenue: offer.revenue,
    payout: offer.payout,
    statusesNotCounted: offer.statusesNotCounted,
    // No range means that every address is allowed, and the check has nothing to say.
    ...(offer.allowedIpRanges.length === 0 ? {} : { allowedIpRanges: offer.allowedIpRanges }),
    paused: offer.archivedAt !== null,
    events: offer.events
      .filter((event) => event.archivedAt === null)
      .map((event) => ({ ...event, id: eventIdOf(event) })),
    otherTokens: others
      .filter((other) => other.id !== offer.id)
      .flatMap((other) => liveTokens(other, now))
      .filter((token) => !isHint(token)),
  };
}

/** Whether it is but the ends of a token, as a viewer is given it. */
function isHint(token: string): boolean {
  return token.includes('•');
}

/** Every token of ours that is known, the ended ones as well: none is to be shown whole. */
export function ourTokens(owners: readonly (Tokens | null | undefined)[]): string[] {
  return owners.flatMap((owner) =>
    owner === null || owner === undefined
      ? []
      : [owner.secure, ...(owner.previousSecure === null ? [] : [owner.previousSecure.token])],
  );
}

function liveTokens({ secure, previousSecure }: Tokens, now: string): string[] {
  const previous =
    previousSecure !== null && Date.parse(previousSecure.validUntil) > Date.parse(now)
      ? [previousSecure.token]
      : [];
  // A tracker of somebody else may take no token at all.
  return secure === '' ? previous : [secure, ...previous];
}
