const saleAmountText = /^\d{1,15}(?:\.\d{1,5})?$/;

/**
 * Tells whether a text has the form of `sale_amount`: `digits` or `digits.digits`, at most 15 before
 * the point and 5 after it. Rule: contract, section 3.
 *
 * @example
 * isSaleAmount('12,34') // => false
 */
export function isSaleAmount(text: string): boolean {
  return saleAmountText.test(text);
}
