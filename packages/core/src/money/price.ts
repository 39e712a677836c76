import { divideRounded, parseDecimal } from './decimal.ts';
import { fromMinorUnits, toMinorUnits } from './minor-units.ts';
import type { PriceRule } from './price-rule.ts';

/**
 * Reckons what a rule gives: a flat value, a percentage (`CPS`) of `saleAmount`, or nothing, as a
 * decimal string with exactly the currency's decimals, rounded half away from zero, once.
 * `saleAmount` is a decimal string in the same currency and needed by `CPS` alone. Throws RangeError
 * for what is no decimal number, for a percentage without an amount and for an unknown currency: the
 * rows of the contract and the input schemas refuse these before. Rule: contract, "Money".
 *
 * @example
 * price({ type: 'CPS', value: '7.5' }, '19.99', 'USD') // => '1.50'
 */
export function price(rule: PriceRule, saleAmount: string | null, currency: string): string {
  switch (rule.type) {
    case 'None':
      return fromMinorUnits(0n, currency);
    case 'CPS':
      return percentageOf(saleAmount, rule.value, currency);
    default:
      return fromMinorUnits(toMinorUnits(rule.value, currency), currency);
  }
}

function percentageOf(saleAmount: string | null, percentage: string, currency: string): string {
  const amount = saleAmount === null ? null : parseDecimal(saleAmount);
  const percent = parseDecimal(percentage);
  if (amount === null || percent === null)
    throw new RangeError('A percentage needs two decimal numbers');
  const unit = toMinorUnits('1', currency);
  const divisor = 100n * 10n ** BigInt(amount.scale + percent.scale);
  return fromMinorUnits(divideRounded(amount.digits * percent.digits * unit, divisor), currency);
}
