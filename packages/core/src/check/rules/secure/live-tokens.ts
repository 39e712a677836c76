import type { Tokens } from '../../check-context.ts';
import type { Reading } from '../../reading/reading.ts';

function listOf(tokens: Tokens | undefined): string[] {
  const list = typeof tokens === 'string' ? [tokens] : (tokens ?? []);
  return list.filter((token) => token !== '');
}

/** The token that belongs into the offer's URLs; undefined where it is not known. */
export function currentToken({ context }: Reading): string | undefined {
  return listOf(context.offer?.secure)[0];
}

/** Every token that is accepted for this offer, the offer's own first; null where none is known. */
export function liveTokens({ context }: Reading): readonly string[] | null {
  const { secure, previousSecure, globalSecure } = context.offer ?? {};
  if (secure === undefined && globalSecure === undefined) return null;
  return [...listOf(secure), ...listOf(previousSecure?.token), ...listOf(globalSecure)];
}

/** The tokens of other offers, as far as they are known. */
export function foreignTokens({ context }: Reading): readonly string[] {
  return listOf(context.offer?.otherTokens);
}

/** The account's own tokens, as far as they are known. */
export function globalTokens({ context }: Reading): readonly string[] {
  return listOf(context.offer?.globalSecure);
}
