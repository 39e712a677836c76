const dots = '••••';

const shownEnd = 4;

/** At most half of a token is shown; of one that we make, 32 characters, a quarter. */
const shortestShown = shownEnd * 4;

/**
 * Shows a token by its ends alone, so that it can be recognised and not used. What is too short for
 * that, under 16 characters, is hidden wholly; the length is not told. Refuses nothing.
 * Rule: contract, section 3 ("never echoed").
 *
 * @example
 * tokenHint('abcdefghijklmnop') // => 'abcd••••mnop'
 */
export function tokenHint(token: string): string {
  return token.length < shortestShown
    ? dots
    : token.slice(0, shownEnd) + dots + token.slice(-shownEnd);
}
