import type { Offer } from './offer-entity.ts';
import type { GlobalSecure, OfferView } from './offers-service.ts';
import { fromPriceColumns } from './price-columns.ts';

/** An offer's row as the API shows it. */
export function offerView(offer: Offer, tokens: GlobalSecure, hasRecords: boolean): OfferView {
  return {
    id: offer.id,
    name: offer.name,
    currency: offer.currency,
    destinationUrl: offer.destinationUrl,
    revenue: fromPriceColumns({ type: offer.revenueType, value: offer.revenueValue }),
    payout: fromPriceColumns({ type: offer.payoutType, value: offer.payoutValue }),
    secure: tokens.secure,
    previousSecure: tokens.previousSecure,
    pixelEnabled: offer.pixelEnabled,
    promoteEarlyEventsHours: offer.promoteEarlyEventsHours,
    statusesNotCounted: offer.statusesNotCounted,
    archivedAt: offer.archivedAt === null ? null : new Date(offer.archivedAt).toISOString(),
    createdAt: new Date(offer.createdAt).toISOString(),
    hasRecords,
  };
}
