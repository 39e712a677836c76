import * as z from 'zod/mini';
import { faultMessage, inputFaults } from '../shared/input/input-faults.ts';
import { currencyExponent } from './currencies.ts';
import { priceTypes, type PriceRule } from './price-rule.ts';

/** What people type for a price: a type and, but for `None`, a value. */
export const typedPrice = z.object({
  type: z.enum(priceTypes, { error: inputFaults.PRICE_TYPE_INVALID }),
  value: z.nullish(z.string({ error: inputFaults.PRICE_VALUE_INVALID })),
});

type TypedPrice = z.infer<typeof typedPrice>;

/** As many decimals as any currency has. */
const finestExponent = 4;

/** Of a percentage. */
const mostDecimals = 4;

/** No price is larger than a `sale_amount` can be: 15 digits before the point. */
const typedNumber = /^\d{1,15}(?:\.(\d+))?$/;

/** The number of decimals of a typed number; null for what is none. */
function decimalsOf(text: string): number | null {
  const match = typedNumber.exec(text);
  return match === null ? null : (match[1] ?? '').length;
}

/** Says what is wrong with a percentage; null when nothing is. */
function percentageFault(value: string): string | null {
  const decimals = decimalsOf(value);
  if (decimals === null) return inputFaults.PERCENTAGE_INVALID;
  if (decimals > mostDecimals) {
    return faultMessage('PERCENTAGE_TOO_FINE', { most: String(mostDecimals) });
  }
  return Number(value) > 100 ? inputFaults.PERCENTAGE_OUT_OF_RANGE : null;
}

/** Says what is wrong with an amount; null when nothing is. */
function amountFault(value: string, currency: string | null): string | null {
  const decimals = decimalsOf(value);
  if (decimals === null) return inputFaults.AMOUNT_INVALID;
  const code = currency ?? '';
  const allowed = currencyExponent(code) ?? finestExponent;
  if (decimals <= allowed) return null;
  return allowed === 0
    ? faultMessage('AMOUNT_NOT_WHOLE', { currency: code })
    : faultMessage('AMOUNT_TOO_FINE', { most: String(allowed) });
}

/**
 * Says in a sentence what is wrong with a typed price; null when nothing is. Without a currency (null)
 * an amount may have as many decimals as any currency has. Rule: contract, "Money".
 */
function priceFault(typed: TypedPrice, currency: string | null): string | null {
  if (typed.type === 'None') return null;
  const value = typed.value ?? '';
  if (value === '') return inputFaults.PRICE_VALUE_EMPTY;
  return typed.type === 'CPS' ? percentageFault(value) : amountFault(value, currency);
}

/** The rule that a faultless typed price stands for; a value typed for `None` is dropped. */
function priceRuleOf({ type, value }: TypedPrice): PriceRule {
  return type === 'None' ? { type } : { type, value: String(value) };
}

/**
 * Makes the schema of one typed price in a currency: `{type, value}` in, a `PriceRule` out. Refuses an
 * amount finer than the currency's minor unit or with more than 15 digits before the point, a
 * percentage outside 0–100 or with more than 4 decimals, and signs. Rule: contract, "Money".
 *
 * @example
 * priceRuleInput('JPY').safeParse({ type: 'CPA', value: '12.5' }).success // => false
 */
export function priceRuleInput(currency: string) {
  return z.pipe(
    typedPrice.check(
      z.superRefine((typed, context) => {
        const fault = priceFault(typed, currency);
        if (fault !== null) context.addIssue({ code: 'custom', message: fault, path: ['value'] });
      }),
    ),
    z.transform(priceRuleOf),
  );
}

/** A typed revenue and payout, beside whatever else is typed. */
interface TypedPrices {
  readonly revenue: TypedPrice;
  readonly payout: TypedPrice;
}

/** What was typed, before it is known to be right. */
interface TypedFields {
  readonly currency?: unknown;
  readonly revenue?: unknown;
  readonly payout?: unknown;
}

/** What was typed, with both faultless prices as the rules that they stand for. */
export function withPriceRules<Typed extends TypedPrices>({ revenue, payout, ...rest }: Typed) {
  return { ...rest, revenue: priceRuleOf(revenue), payout: priceRuleOf(payout) };
}

/**
 * Makes the check that a typed revenue and payout fit their types and a currency; without one (null) as
 * `priceFault` says. It judges each price that is of the right shape, whatever is wrong with the other
 * fields, so that all faults are told at once.
 */
export function fittingPrices(currencyOf: (typed: TypedFields) => string | null) {
  return z.superRefine(
    (typed: TypedFields, context) => {
      for (const field of ['revenue', 'payout'] as const) {
        const price = typedPrice.safeParse(typed[field]);
        const message = price.success ? priceFault(price.data, currencyOf(typed)) : null;
        if (message !== null) context.addIssue({ code: 'custom', path: [field, 'value'], message });
      }
    },
    { when: ({ value }) => typeof value === 'object' && value !== null },
  );
}
