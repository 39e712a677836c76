/** A decimal number as it is: `digits` scaled down by ten to the power `scale`. */
export interface Decimal {
  readonly digits: bigint;
  readonly scale: number;
}

const decimalText = /^(-?)(\d+)(?:\.(\d+))?$/;

/**
 * Reads a decimal string (`12`, `12.50`, `-0.01`) exactly; null for any other text.
 *
 * @example
 * parseDecimal('12.50') // => { digits: 1250n, scale: 2 }
 */
export function parseDecimal(text: string): Decimal | null {
  const match = decimalText.exec(text);
  if (match === null) return null;
  const [, sign, whole, fraction = ''] = match;
  const digits = BigInt(`${whole}${fraction}`);
  return { digits: sign === '-' ? -digits : digits, scale: fraction.length };
}

/** Divides, rounding half away from zero. The divisor is positive. */
export function divideRounded(dividend: bigint, divisor: bigint): bigint {
  const magnitude = dividend < 0n ? -dividend : dividend;
  const rounded = (2n * magnitude + divisor) / (2n * divisor);
  return dividend < 0n ? -rounded : rounded;
}

/** Brings a decimal to another number of decimals, rounding half away from zero where some are lost. */
export function rescale({ digits, scale }: Decimal, exponent: number): bigint {
  return scale <= exponent
    ? digits * 10n ** BigInt(exponent - scale)
    : divideRounded(digits, 10n ** BigInt(scale - exponent));
}
