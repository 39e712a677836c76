import type { TokenFacts } from '@trackside/core';
import type { Settings } from './settings.ts';

/** By which door a postback came in. */
export type PostbackRoute = 'postback' | 'pixel';

/**
 * What a token was worth when the postback came; null when it is absent, unknown, ended, or of no
 * use on this route. A pixel takes an offer's own token only, where the offer has switched it on.
 */
export async function tokenFacts(
  settings: Settings,
  secure: string | null,
  at: { readonly route: PostbackRoute; readonly receivedAt: number },
): Promise<TokenFacts | null> {
  if (secure === null) return null;
  const stored = await settings.token(secure);
  if (stored === null) return null;
  const { offerId, validUntil } = stored;
  if (validUntil !== null && validUntil <= at.receivedAt) return null;
  if (offerId === null) return at.route === 'pixel' ? null : { scope: 'global' };
  if (at.route === 'pixel' && (await settings.offer(offerId))?.pixelEnabled !== true) {
    return null;
  }
  return { scope: 'offer', offerId };
}
