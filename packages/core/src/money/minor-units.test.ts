import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { currencyCodes, currencyExponent } from './currencies.ts';
import { fromMinorUnits, toMinorUnits } from './minor-units.ts';

describe('toMinorUnits', () => {
  it.each([
    ['12.5', 'USD', 1250n],
    ['0', 'USD', 0n],
    ['-0.01', 'USD', -1n],
    ['1250', 'JPY', 1250n],
    ['1.25', 'KWD', 1250n],
    ['0.00005', 'CLF', 1n],
    ['0.005', 'USD', 1n],
    ['-0.005', 'USD', -1n],
    ['0.00499', 'USD', 0n],
    ['0.5', 'JPY', 1n],
    ['999999999999999.99999', 'USD', 100000000000000000n],
  ])('takes %s %s for %s', (decimal, currency, minor) => {
    expect(toMinorUnits(decimal, currency)).toBe(minor);
  });

  it.each(['', '.5', '5.', '1e3', '1,5', '+1', ' 1', '1 ', '--1', '١', '0x1'])(
    'refuses %j',
    (text) => {
      expect(() => toMinorUnits(text, 'USD')).toThrow(RangeError);
    },
  );

  it.each(['usd', 'XAU', ''])('refuses the currency %j', (currency) => {
    expect(() => toMinorUnits('1', currency)).toThrow(RangeError);
  });
});

describe('fromMinorUnits', () => {
  it.each([
    [1250n, 'USD', '12.50'],
    [1250n, 'JPY', '1250'],
    [1250n, 'KWD', '1.250'],
    [0n, 'USD', '0.00'],
    [0n, 'JPY', '0'],
    [5n, 'USD', '0.05'],
    [-5n, 'KWD', '-0.005'],
    [-1250n, 'JPY', '-1250'],
    [1n, 'CLF', '0.0001'],
  ])('writes %s %s as %s', (minor, currency, text) => {
    expect(fromMinorUnits(minor, currency)).toBe(text);
  });
});

it('reads what it wrote, in every currency', { timeout: 120_000 }, () => {
  fc.assert(
    fc.property(
      fc.bigInt({ min: -(10n ** 24n), max: 10n ** 24n }),
      fc.constantFrom(...currencyCodes),
      (minor, currency) => {
        const text = fromMinorUnits(minor, currency);
        expect(text.split('.')[1]?.length ?? 0).toBe(currencyExponent(currency));
        expect(toMinorUnits(text, currency)).toBe(minor);
      },
    ),
    { numRuns: 5_000 },
  );
});
