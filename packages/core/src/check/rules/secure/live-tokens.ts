import type { Reading } from '../../reading/reading.ts';

/** Every token that is accepted for this offer, the offer's own first; null where none is known. */
export function liveTokens({ context }: Reading): readonly string[] | null {
  const { secure, globalSecure } = context.offer ?? {};
  if (secure === undefined && globalSecure === undefined) return null;
  return [...(secure ?? []), ...(globalSecure ?? [])];
}
