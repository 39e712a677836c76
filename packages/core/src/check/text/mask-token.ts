const dots = '••••';

/**
 * Shows a token by its ends alone, so that it can be recognised and not used. What is too short for
 * that is hidden wholly; the length is not told.
 *
 * @example
 * maskToken('abcdefghijklmnop') // => 'abc••••nop'
 */
export function maskToken(token: string): string {
  return token.length < 12 ? dots : token.slice(0, 3) + dots + token.slice(-3);
}
