import { currencyExponent } from './currencies.ts';
import { parseDecimal, rescale, type Decimal } from './decimal.ts';

function exponentOf(currency: string): number {
  const exponent = currencyExponent(currency);
  if (exponent === null) throw new RangeError('Not a currency with a minor unit');
  return exponent;
}

function decimalOf(text: string): Decimal {
  const decimal = parseDecimal(text);
  if (decimal === null) throw new RangeError('Not a decimal number');
  return decimal;
}

/**
 * Turns a decimal string into the currency's minor units (USD cents, JPY yen), exactly; finer
 * decimals are rounded half away from zero. Throws RangeError for a text that is no decimal number
 * and for an unknown currency. Rule: contract, "Money".
 *
 * @example
 * toMinorUnits('12.5', 'USD') // => 1250n
 */
export function toMinorUnits(decimal: string, currency: string): bigint {
  return rescale(decimalOf(decimal), exponentOf(currency));
}

/**
 * Writes minor units as a decimal string with exactly the currency's decimals. Throws RangeError for
 * an unknown currency. Rule: contract, "Money".
 *
 * @example
 * fromMinorUnits(1250n, 'USD') // => '12.50'
 */
export function fromMinorUnits(minor: bigint, currency: string): string {
  const exponent = exponentOf(currency);
  const digits = (minor < 0n ? -minor : minor).toString().padStart(exponent + 1, '0');
  const cut = digits.length - exponent;
  const text = exponent === 0 ? digits : `${digits.slice(0, cut)}.${digits.slice(cut)}`;
  return minor < 0n ? `-${text}` : text;
}
