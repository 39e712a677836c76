import { isSaleAmount } from '../../money/sale-amount.ts';
import { price } from '../../money/price.ts';
import type { Verdict, VerdictEffect } from '../verdict.ts';
import { type PostbackWarning, warning } from '../warnings/warning.ts';
import { clickAndOffer, offerOf, type Situation } from './situation.ts';

type Recorded = Pick<Verdict, 'revenue' | 'payout' | 'saleAmount' | 'currency' | 'warnings'> & {
  readonly effect: VerdictEffect;
};

type Counted = Pick<Verdict, 'saleAmount' | 'currency' | 'warnings'>;

/**
 * What counts of the sender's amount and currency: a bad one counts as absent. An amount in another
 * currency than the offer's goes with its currency, or it would be booked as the offer's.
 */
function counted({ facts, postback: { saleAmount, currency } }: Situation): Counted {
  const amountFits = saleAmount === null || isSaleAmount(saleAmount);
  const currencyFits = currency === null || currency === offerOf(facts).currency;
  return {
    saleAmount: amountFits && currencyFits ? saleAmount : null,
    currency: currencyFits ? currency : null,
    warnings: [
      ...(amountFits ? [] : [warning('AMOUNT_IGNORED', 'sale_amount')]),
      ...(currencyFits ? [] : [warning('CURRENCY_IGNORED', 'currency')]),
    ],
  };
}

function effectOf({ facts, event, postback: { orderId } }: Situation): VerdictEffect {
  const { click, offer } = clickAndOffer(facts);
  const booking = { transactionId: click.transactionId, offerId: offer.id };
  if (event === null) return { kind: 'conversion', ...booking };
  const { id: eventId, allowMultiple } = event;
  return { kind: 'event', ...booking, eventId, allowMultiple, orderId };
}

function orderWarnings({ event, postback: { orderId } }: Situation): PostbackWarning[] {
  return event?.allowMultiple && orderId === null ? [warning('ORDER_ID_MISSING', 'order_id')] : [];
}

/** Row 23: what is recorded, with its exact prices. */
export function record(situation: Situation): Recorded {
  const offer = offerOf(situation.facts);
  const { revenue, payout } = situation.event ?? offer;
  const { saleAmount, currency, warnings } = counted(situation);
  return {
    revenue: price(revenue, saleAmount, offer.currency),
    payout: price(payout, saleAmount, offer.currency),
    saleAmount,
    currency,
    warnings: [...warnings, ...orderWarnings(situation)],
    effect: effectOf(situation),
  };
}
