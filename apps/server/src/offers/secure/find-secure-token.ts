import { timingSafeEqual } from 'node:crypto';
import type { SqlEntityManager } from '@mikro-orm/sql';
import type { TokenFacts } from '@trackside/core';
import { secureTokenDigest } from './secure-token-digest.ts';
import { SecureToken } from './secure-token-entity.ts';

/** What a postback's token is worth at `now`; null when no live token is that. */
export async function findSecureToken(
  em: SqlEntityManager,
  token: string,
  now: number,
): Promise<TokenFacts | null> {
  const digest = secureTokenDigest(token);
  const row = await em.findOne(SecureToken, { tokenDigest: digest });
  if (row === null || !timingSafeEqual(Buffer.from(row.tokenDigest), Buffer.from(digest)))
    return null;
  if (row.validUntil !== null && row.validUntil <= now) return null;
  return row.offerId === null ? { scope: 'global' } : { scope: 'offer', offerId: row.offerId };
}
