import * as z from 'zod/mini';
import { currencyExponent } from '../money/currencies.ts';
import { fittingPrices, typedPrice, withPriceRules } from '../money/price-input.ts';
import { firstFault } from '../shared/input/first-fault.ts';
import { faultMessage, inputFaults } from '../shared/input/input-faults.ts';
import { isOneLine } from '../shared/one-line.ts';
import { codePointLength } from '../shared/text-length.ts';

const longestName = 200;
const longestUrl = 2048;

/** Scheme and host are fixed, without credentials; macros may stand from the path on. */
const destination =
  /^https?:\/\/(?:[^\s/?#@\\{}<>"[\]:]+|\[[0-9A-Fa-f:.]+\])(?::\d{1,5})?(?:[/?#]\S*)?$/i;

const name = z
  .string({ error: inputFaults.OFFER_NAME_EMPTY })
  .check(
    firstFault(
      [(text) => text.trim() !== '', inputFaults.OFFER_NAME_EMPTY],
      [
        (text) => codePointLength(text) <= longestName,
        faultMessage('NAME_TOO_LONG', { most: String(longestName) }),
      ],
      [isOneLine, inputFaults.NAME_NOT_ONE_LINE],
    ),
  );

const currency = z
  .string({ error: inputFaults.CURRENCY_EMPTY })
  .check(z.refine((code) => currencyExponent(code) !== null, inputFaults.CURRENCY_UNKNOWN));

const destinationUrl = z
  .string({ error: inputFaults.DESTINATION_EMPTY })
  .check(
    firstFault(
      [(text) => destination.test(text) && isOneLine(text), inputFaults.DESTINATION_INVALID],
      [
        (text) => text.length <= longestUrl,
        faultMessage('DESTINATION_TOO_LONG', { most: String(longestUrl) }),
      ],
    ),
  );

/**
 * The schema of what people type for an offer: `{name, currency, destinationUrl, revenue, payout}`. Refuses
 * a blank name or one over 200 code points, a currency without a minor unit, a destination that is no
 * absolute http or https address, and prices that do not fit their type and the currency. Messages say
 * what to do, and all faults are told at once. Rule: contract, section 5 (`offers.create`) and "Money".
 *
 * @example
 * offerInput.safeParse({ name: 'Shop', currency: 'usd', destinationUrl: 'https://a.example/', revenue: { type: 'None' }, payout: { type: 'None' } }).success // => false
 */
export const offerInput = z.pipe(
  z
    .object({ name, currency, destinationUrl, revenue: typedPrice, payout: typedPrice })
    .check(fittingPrices((typed) => (typeof typed.currency === 'string' ? typed.currency : null))),
  z.transform(withPriceRules),
);

export type OfferInput = z.output<typeof offerInput>;
