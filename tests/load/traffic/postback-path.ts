import type { OfferEvent } from './catalogue.ts';
import type { Click } from './make-clicks.ts';
import type { SeededRandom } from '../../chance/seeded-random.ts';

const countries = ['US', 'DE', 'IN', 'BR', 'GB', 'JP', 'FR', 'ID'];

export interface PostbackShape {
  readonly event?: OfferEvent;
  /** Tells this very action from others of the same event. */
  readonly orderId?: string;
  readonly saleAmount?: string;
}

/** An amount between 1.00 and 400.99. */
export function someAmount(random: SeededRandom): string {
  const cents = String(random.below(100)).padStart(2, '0');
  return `${1 + random.below(400)}.${cents}`;
}

/** The path and query of a postback as an advertiser's platform sends it, two unknown parameters included. */
export function postbackPath(
  { offer, transactionId, affiliateId }: Pick<Click, 'offer' | 'transactionId' | 'affiliateId'>,
  { event, orderId, saleAmount }: PostbackShape,
  random: SeededRandom,
): string {
  let path = `/?secure=${offer.secure}&transaction_id=${transactionId}`;
  if (event !== undefined) {
    path +=
      random.below(2) === 0
        ? `&event_id=${event.id}`
        : `&event_name=${encodeURIComponent(event.name)}`;
  }
  if (saleAmount !== undefined) path += `&sale_amount=${saleAmount}&currency=${offer.currency}`;
  if (orderId !== undefined) path += `&order_id=${orderId}`;
  path += `&status=approved&country=${random.pick(countries)}&sub1=aff-${affiliateId}`;
  return `${path}&campaign=camp-${random.below(900)}&sent_at=${1_780_000_000 + random.below(9_000_000)}`;
}
