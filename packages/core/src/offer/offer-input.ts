import * as z from 'zod/mini';
import { currencyExponent } from '../money/currencies.ts';
import { priceIssues, priceRuleOf, typedPrice } from '../money/price-input.ts';
import { hasControlCharacter } from '../shared/control-characters.ts';
import { codePointLength } from '../shared/text-length.ts';

const longestName = 200;
const longestUrl = 2048;

/** Scheme and host are fixed, without credentials; macros may stand from the path on. */
const destination =
  /^https?:\/\/(?:[^\s/?#@\\{}<>"[\]:]+|\[[0-9A-Fa-f:.]+\])(?::\d{1,5})?(?:[/?#]\S*)?$/i;

const isOneLine = (text: string): boolean => text.isWellFormed() && !hasControlCharacter(text);

const name = z.string({ error: 'Type a name for the offer.' }).check(
  z.refine((text) => text.trim() !== '', { error: 'Type a name for the offer.', abort: true }),
  z.refine(
    (text) => codePointLength(text) <= longestName,
    `Shorten the name to ${longestName} characters.`,
  ),
  z.refine(isOneLine, 'Remove the control characters from the name.'),
);

const currency = z
  .string({ error: 'Choose a currency.' })
  .check(
    z.refine(
      (code) => currencyExponent(code) !== null,
      'Choose a currency by its ISO 4217 code, such as USD.',
    ),
  );

const destinationUrl = z.string({ error: 'Paste the address that a click leads to.' }).check(
  z.refine((text) => destination.test(text) && isOneLine(text), {
    error: 'Paste a whole address that begins with https:// or http:// and holds no spaces.',
    abort: true,
  }),
  z.refine((text) => text.length <= longestUrl, `Shorten the address to ${longestUrl} characters.`),
);

/**
 * The schema of what people type for an offer: `{name, currency, destinationUrl, revenue, payout}`. Refuses
 * a blank name or one over 200 code points, a currency without a minor unit, a destination that is no
 * absolute http or https address, and prices that do not fit their type and the currency. Messages say
 * what to do. Rule: contract, section 5 (`offers.create`) and "Money".
 *
 * @example
 * offerInput.safeParse({ name: 'Shop', currency: 'usd', destinationUrl: 'https://a.example/', revenue: { type: 'None' }, payout: { type: 'None' } }).success // => false
 */
export const offerInput = z.pipe(
  z.object({ name, currency, destinationUrl, revenue: typedPrice, payout: typedPrice }).check(
    z.superRefine((typed, context) => {
      for (const { path, message } of priceIssues(typed, typed.currency)) {
        context.addIssue({ code: 'custom', path, message });
      }
    }),
  ),
  z.transform((typed) => ({
    ...typed,
    revenue: priceRuleOf(typed.revenue),
    payout: priceRuleOf(typed.payout),
  })),
);

export type OfferInput = z.output<typeof offerInput>;
