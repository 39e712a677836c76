import * as z from 'zod/mini';
import { currencyExponent } from './currencies.ts';
import { priceTypes, type PriceRule } from './price-rule.ts';

/** What people type for a price: a type and, but for `None`, a value. */
export const typedPrice = z.object({
  type: z.enum(priceTypes, { error: 'Choose one of CPA, CPL, CPI, Fixed, CPS and None.' }),
  value: z.optional(z.string({ error: 'Type the value as a number, such as 12.50.' })),
});

export type TypedPrice = z.infer<typeof typedPrice>;

/** As many decimals as any currency has. */
const finestExponent = 4;

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
  if (decimals === null) return 'Type the percentage as a number, such as 7.5.';
  if (decimals > 4) return 'Give the percentage at most 4 decimals.';
  return Number(value) > 100 ? 'Type a percentage from 0 to 100.' : null;
}

/** Says what is wrong with an amount; null when nothing is. */
function amountFault(value: string, currency: string | null): string | null {
  const decimals = decimalsOf(value);
  if (decimals === null) return 'Type the amount as a number, such as 12.50.';
  const allowed = currencyExponent(currency ?? '') ?? finestExponent;
  if (decimals <= allowed) return null;
  return allowed === 0
    ? `${currency} has no decimals: type a whole number.`
    : `Give the amount at most ${allowed} decimals.`;
}

/**
 * Says in a sentence what is wrong with a typed price; null when nothing is. Without a currency (null)
 * an amount may have as many decimals as any currency has. Rule: contract, "Money".
 */
function priceFault(typed: TypedPrice, currency: string | null): string | null {
  if (typed.type === 'None') return null;
  if (typed.value === undefined || typed.value === '') return 'Type a value, or choose None.';
  return typed.type === 'CPS' ? percentageFault(typed.value) : amountFault(typed.value, currency);
}

/** The rule that a faultless typed price stands for; a value typed for `None` is dropped. */
export function priceRuleOf({ type, value = '' }: TypedPrice): PriceRule {
  return type === 'None' ? { type } : { type, value };
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

/** A fault of one of the two prices, with the field at which it is to be shown. */
export interface PriceIssue {
  readonly path: ['revenue' | 'payout', 'value'];
  readonly message: string;
}

/** Lists what is wrong with a typed revenue and payout; without a currency (null) as `priceFault` says. */
export function priceIssues(
  typed: { readonly revenue: TypedPrice; readonly payout: TypedPrice },
  currency: string | null,
): PriceIssue[] {
  return (['revenue', 'payout'] as const).flatMap((field) => {
    const message = priceFault(typed[field], currency);
    return message === null
      ? []
      : [{ path: [field, 'value'] satisfies PriceIssue['path'], message }];
  });
}
