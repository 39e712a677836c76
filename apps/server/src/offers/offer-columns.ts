import type { Snapshot } from '../audit/audit-service.ts';
import type { Offer } from './offer-entity.ts';
import type { KeptOfferFields } from './offers-service.ts';
import { fromPriceColumns, toPriceColumns } from './price-columns.ts';

/** What people set of an offer, as its columns. */
export function offerColumns(fields: KeptOfferFields) {
  const revenue = toPriceColumns(fields.revenue);
  const payout = toPriceColumns(fields.payout);
  return {
    name: fields.name,
    currency: fields.currency,
    destinationUrl: fields.destinationUrl,
    revenueType: revenue.type,
    revenueValue: revenue.value,
    payoutType: payout.type,
    payoutValue: payout.value,
    pixelEnabled: fields.pixelEnabled,
    promoteEarlyEventsHours: fields.promoteEarlyEventsHours,
    statusesNotCounted: [...fields.statusesNotCounted],
    allowedIpRanges: [...fields.allowedIpRanges],
  };
}

/** What people set of an offer, from its row. */
export function offerFields(offer: Offer): KeptOfferFields {
  return {
    name: offer.name,
    currency: offer.currency,
    destinationUrl: offer.destinationUrl,
    revenue: fromPriceColumns({ type: offer.revenueType, value: offer.revenueValue }),
    payout: fromPriceColumns({ type: offer.payoutType, value: offer.payoutValue }),
    pixelEnabled: offer.pixelEnabled,
    promoteEarlyEventsHours: offer.promoteEarlyEventsHours,
    statusesNotCounted: offer.statusesNotCounted,
    allowedIpRanges: offer.allowedIpRanges,
  };
}

/** An offer as the log of changes keeps it. Its tokens and its signing secret are not among it. */
export function offerSnapshot(offer: Offer): Snapshot {
  return {
    ...offerFields(offer),
    signing: offer.signingSecret !== null,
    archived: offer.archivedAt !== null,
  };
}
