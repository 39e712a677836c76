import * as z from 'zod/mini';
import { currencyExponent } from '../money/currencies.ts';
import { fittingPrices, typedPrice, withPriceRules } from '../money/price-input.ts';
import { firstFault } from '../shared/first-fault.ts';
import { isOneLine } from '../shared/one-line.ts';
import { codePointLength } from '../shared/text-length.ts';

const longestName = 200;
const longestUrl = 2048;

/** Scheme and host are fixed, without credentials; macros may stand from the path on. */
const destination =
  /^https?:\/\/(?:[^\s/?#@\\{}<>"[\]:]+|\[[0-9A-Fa-f:.]+\])(?::\d{1,5})?(?:[/?#]\S*)?$/i;

const name = z
  .string({ error: 'Type a name for the offer.' })
  .check(
    firstFault(
      [(text) => text.trim() !== '', 'Type a name for the offer.'],
      [
        (text) => codePointLength(text) <= longestName,
        `Shorten the name to ${longestName} characters.`,
      ],
      [isOneLine, 'Remove the control characters from the name.'],
    ),
  );

const currency = z
  .string({ error: 'Choose a currency.' })
  .check(
    z.refine(
      (code) => currencyExponent(code) !== null,
      'Choose a currency by its ISO 4217 code, such as USD.',
    ),
  );

const destinationUrl = z
  .string({ error: 'Paste the address that a click leads to.' })
  .check(
    firstFault(
      [
        (text) => destination.test(text) && isOneLine(text),
        'Paste a whole address that begins with https:// or http:// and holds no spaces.',
      ],
      [(text) => text.length <= longestUrl, `Shorten the address to ${longestUrl} characters.`],
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
