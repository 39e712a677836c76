import type { SqlEntityManager } from '@mikro-orm/sql';
import type { TokenFacts } from '@trackside/core';
import { findSecureToken } from '../../offers/secure/find-secure-token.ts';

/** By which door a postback came in. */
export type PostbackRoute = 'postback' | 'pixel';

/** What a token is worth; null when it is absent, unknown, ended, or of no use on this route. */
export type FindToken = (
  secure: string | null,
  at: { readonly route: PostbackRoute; readonly now: number },
) => Promise<TokenFacts | null>;

/** Looks tokens up. A pixel takes an offer's own token only, where the offer has switched it on. */
export function createFindToken(em: () => SqlEntityManager): FindToken {
  return async (secure, { route, now }) => {
    if (secure === null) return null;
    const unit = em();
    const token = await findSecureToken(unit, secure, now);
    if (token === null || route === 'postback') return token;
    if (token.scope === 'global') return null;
    const rows: readonly unknown[] = await unit.execute(
      'select 1 from offer where id = ? and pixel_enabled = 1',
      [token.offerId],
    );
    return rows.length === 1 ? token : null;
  };
}
