const twoDecimals = `
  AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF
  CHE CHF CHW CNY COP COU CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD
  HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT
  MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR
  SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD USN UYU
  UZS VED VES WST XAD XCD XCG YER ZAR ZMW ZWG`;

const codesByExponent: readonly (readonly [exponent: number, codes: string])[] = [
  [0, 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'],
  [2, twoDecimals],
  [3, 'BHD IQD JOD KWD LYD OMR TND'],
  [4, 'CLF UYW'],
];

const exponents: ReadonlyMap<string, number> = new Map(
  codesByExponent.flatMap(([exponent, codes]) =>
    codes
      .trim()
      .split(/\s+/)
      .map((code) => [code, exponent] as const),
  ),
);

/**
 * The ISO 4217 codes that money can be held in, in alphabetical order. Two that were withdrawn of
 * late (ANG, BGN) stay, since offers may still be priced in them.
 */
export const currencyCodes: readonly string[] = [...exponents.keys()].toSorted();

/** ISO 4217 codes for metals, funds' units, tests and "no currency": they have no minor unit. */
const codesWithoutMinorUnit: ReadonlySet<string> = new Set(
  'XAG XAU XBA XBB XBC XBD XDR XPD XPT XSU XTS XUA XXX'.split(' '),
);

/**
 * Gives the number of decimals of a currency's minor unit: USD 2, JPY 0, KWD 3. null for whatever is
 * no ISO 4217 code in upper case, and for codes without a minor unit (XAU, XXX). Source: ISO 4217.
 *
 * @example
 * currencyExponent('KWD') // => 3
 */
export function currencyExponent(code: string): number | null {
  return exponents.get(code) ?? null;
}

/** Tells whether ISO 4217 knows a code (upper case), those without a minor unit included. */
export function isCurrencyCode(code: string): boolean {
  return exponents.has(code) || codesWithoutMinorUnit.has(code);
}
