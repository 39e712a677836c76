import type { TokenVault } from '../keys/token-vault.ts';
import type { Offer } from './offer-entity.ts';
import type { GlobalSecure, OfferView } from './offers-service.ts';
import { fromPriceColumns } from './price-columns.ts';

export interface BesideOffer extends GlobalSecure {
  readonly vault: TokenVault;
  readonly hasRecords: boolean;
}

/** An offer's row as the API shows it. */
export function offerView(offer: Offer, { vault, ...beside }: BesideOffer): OfferView {
  const { signingSecret: sealed } = offer;
  return {
    id: offer.id,
    name: offer.name,
    currency: offer.currency,
    destinationUrl: offer.destinationUrl,
    revenue: fromPriceColumns({ type: offer.revenueType, value: offer.revenueValue }),
    payout: fromPriceColumns({ type: offer.payoutType, value: offer.payoutValue }),
    secure: beside.secure,
    previousSecure: beside.previousSecure,
    pixelEnabled: offer.pixelEnabled,
    promoteEarlyEventsHours: offer.promoteEarlyEventsHours,
    statusesNotCounted: offer.statusesNotCounted,
    allowedIpRanges: offer.allowedIpRanges,
    signingSecret: sealed === null ? null : vault.open('signing-secret', sealed),
    archivedAt: offer.archivedAt === null ? null : new Date(offer.archivedAt).toISOString(),
    createdAt: new Date(offer.createdAt).toISOString(),
    hasRecords: beside.hasRecords,
  };
}
