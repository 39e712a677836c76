import { isCurrencyCode } from '../../money/currencies.ts';
import { isSaleAmount } from '../../money/sale-amount.ts';
import { offerOf, type Row, type Situation } from './situation.ts';

/** Tells whether revenue or payout of what would be recorded is a percentage of the sale. */
export function takesPercentage({ facts, event }: Situation): boolean {
  const { revenue, payout } = event ?? offerOf(facts);
  return revenue.type === 'CPS' || payout.type === 'CPS';
}

/** Row 19. */
export const amountRequired: Row = (situation) =>
  takesPercentage(situation) && situation.postback.saleAmount === null ? 'AMOUNT_REQUIRED' : null;

/** Row 20. */
export const amountInvalid: Row = (situation) => {
  const { saleAmount } = situation.postback;
  return takesPercentage(situation) && saleAmount !== null && !isSaleAmount(saleAmount)
    ? 'AMOUNT_INVALID'
    : null;
};

/** Row 21. */
export const currencyInvalid: Row = (situation) => {
  const { currency } = situation.postback;
  return takesPercentage(situation) && currency !== null && !isCurrencyCode(currency)
    ? 'CURRENCY_INVALID'
    : null;
};

/** Row 22. Without a currency the offer's is meant. */
export const currencyMismatch: Row = (situation) => {
  const { currency } = situation.postback;
  return takesPercentage(situation) &&
    currency !== null &&
    currency !== offerOf(situation.facts).currency
    ? 'CURRENCY_MISMATCH'
    : null;
};
