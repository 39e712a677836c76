// oxlint-disable-next-line no-control-regex -- control characters are what it looks for
const controlCharacter = /[\u0000-\u001F\u007F-\u009F]/;

/**
 * Tells whether a text holds U+0000–001F or U+007F–009F. Rule: contract, row 1.
 *
 * @example
 * hasControlCharacter('a\u0085') // => true
 */
export function hasControlCharacter(text: string): boolean {
  return controlCharacter.test(text);
}
