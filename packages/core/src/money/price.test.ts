import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { currencyCodes, currencyExponent } from './currencies.ts';
import type { PriceRule } from './price-rule.ts';
import { price } from './price.ts';

describe('price', () => {
  it.each<[PriceRule, string | null, string, string]>([
    [{ type: 'CPA', value: '12.5' }, null, 'USD', '12.50'],
    [{ type: 'CPL', value: '1250' }, '9', 'JPY', '1250'],
    [{ type: 'CPI', value: '1.25' }, null, 'KWD', '1.250'],
    [{ type: 'Fixed', value: '0' }, null, 'USD', '0.00'],
    [{ type: 'None' }, '100', 'USD', '0.00'],
    [{ type: 'None' }, null, 'JPY', '0'],
    [{ type: 'CPS', value: '7.5' }, '19.99', 'USD', '1.50'],
    [{ type: 'CPS', value: '10' }, '0.05', 'USD', '0.01'],
    [{ type: 'CPS', value: '10' }, '0.04999', 'USD', '0.00'],
    [{ type: 'CPS', value: '50' }, '1', 'JPY', '1'],
    [{ type: 'CPS', value: '33.3333' }, '100', 'KWD', '33.333'],
    [{ type: 'CPS', value: '100' }, '999999999999999.99', 'USD', '999999999999999.99'],
    [{ type: 'CPS', value: '0' }, '100', 'USD', '0.00'],
    [{ type: 'CPS', value: '100' }, '0', 'USD', '0.00'],
    [{ type: 'CPA', value: '12.345' }, null, 'USD', '12.35'],
  ])('of %j on %s %s is %s', (rule, saleAmount, currency, result) => {
    expect(price(rule, saleAmount, currency)).toBe(result);
  });

  it.each<[PriceRule, string | null, string]>([
    [{ type: 'CPS', value: '10' }, null, 'USD'],
    [{ type: 'CPS', value: '10' }, '12,34', 'USD'],
    [{ type: 'CPS', value: 'ten' }, '1', 'USD'],
    [{ type: 'CPA', value: '' }, null, 'USD'],
    [{ type: 'CPA', value: '1' }, null, 'usd'],
    [{ type: 'None' }, null, 'XXX'],
  ])('refuses %j on %j %s', (rule, saleAmount, currency) => {
    expect(() => price(rule, saleAmount, currency)).toThrow(RangeError);
  });

  const digits = (most: number) => fc.integer({ min: 0, max: most });
  const decimal = (whole: fc.Arbitrary<bigint>, places: number) =>
    fc.tuple(whole, digits(places), fc.nat()).map(([left, length, right]) => {
      const fraction = String(right)
        .padStart(length, '0')
        .slice(-length || Infinity);
      return length === 0 ? String(left) : `${left}.${fraction}`;
    });

  /** Twice the distance of the result from the exact fraction, over the fraction's denominator. */
  it(
    'is the nearest amount to the exact fraction, and at half way the one farther from zero',
    { timeout: 120_000 },
    () => {
      fc.assert(
        fc.property(
          decimal(fc.bigInt({ min: 0n, max: 10n ** 15n - 1n }), 5),
          decimal(fc.bigInt({ min: 0n, max: 100n }), 4),
          fc.constantFrom(...currencyCodes),
          (saleAmount, value, currency) => {
            const minor = BigInt(
              price({ type: 'CPS', value }, saleAmount, currency).replace('.', ''),
            );
            const scaled = (text: string, places: number): bigint => {
              const [whole = '', fraction = ''] = text.split('.');
              return BigInt(whole + fraction.padEnd(places, '0'));
            };
            const numerator =
              scaled(saleAmount, 5) *
              scaled(value, 4) *
              10n ** BigInt(currencyExponent(currency) ?? 0);
            const denominator = 100n * 10n ** 9n;
            const twiceOff = 2n * (minor * denominator - numerator);
            expect(twiceOff > -denominator && twiceOff <= denominator).toBe(true);
          },
        ),
        { numRuns: 10_000 },
      );
    },
  );
});
