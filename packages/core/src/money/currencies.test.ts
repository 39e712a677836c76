import { describe, expect, it } from 'vitest';
import { currencyCodes, currencyExponent, isCurrencyCode } from './currencies.ts';

const notTwo: Readonly<Record<number, readonly string[]>> = {
  0: [
    'BIF',
    'CLP',
    'DJF',
    'GNF',
    'ISK',
    'JPY',
    'KMF',
    'KRW',
    'PYG',
    'RWF',
    'UGX',
    'UYI',
    'VND',
    'VUV',
    'XAF',
    'XOF',
    'XPF',
  ],
  3: ['BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND'],
  4: ['CLF', 'UYW'],
};

describe('currencyExponent', () => {
  it('gives two decimals to every currency that has not another number', () => {
    const others = new Map(
      Object.entries(notTwo).flatMap(([exponent, codes]) =>
        codes.map((code) => [code, Number(exponent)]),
      ),
    );
    for (const code of currencyCodes)
      expect(currencyExponent(code), code).toBe(others.get(code) ?? 2);
    for (const code of others.keys()) expect(currencyCodes).toContain(code);
  });

  it.each([
    'usd',
    'US',
    'USDX',
    '',
    'ABC',
    'XAU',
    'XXX',
    'XTS',
    'XDR',
    '__proto__',
    'constructor',
    'USD ',
  ])('knows no %j', (code) => {
    expect(currencyExponent(code)).toBeNull();
  });
});

describe('currencyCodes', () => {
  it('holds each code once, in order', () => {
    expect(currencyCodes).toEqual([...new Set(currencyCodes)].toSorted());
    expect(currencyCodes.every((code) => /^[A-Z]{3}$/.test(code))).toBe(true);
  });

  it('holds the funds of ISO 4217 and its latest additions', () => {
    for (const code of [
      'BOV',
      'CHE',
      'CHW',
      'COU',
      'MXV',
      'USN',
      'SLE',
      'VED',
      'VES',
      'XAD',
      'XCG',
      'ZWG',
    ]) {
      expect(currencyCodes).toContain(code);
    }
    expect(currencyCodes).toHaveLength(167);
  });
});

it.each([
  ['USD', true],
  ['XAU', true],
  ['XXX', true],
  ['usd', false],
  ['ABC', false],
])('ISO 4217 knows %s: %j', (code, known) => {
  expect(isCurrencyCode(code)).toBe(known);
});
