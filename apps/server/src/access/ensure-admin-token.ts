import type { AppDeps } from '../app-deps.ts';
import { makeToken } from '../ports/token.ts';
import { accessTokenDigest } from './access-token-digest.ts';
import { AccessToken } from './access-token-entity.ts';

const adminName = 'admin';

/** Stored tokens are of no use once their key is gone. */
export async function forgetAccessTokens({ database }: Pick<AppDeps, 'database'>): Promise<void> {
  await database.em().nativeDelete(AccessToken, {});
}

/**
 * Sees to it that there is an admin token: the one that the settings give, which replaces the one
 * there was, else a random one. Answers with one that was made now, to be shown once.
 */
export async function ensureAdminToken(
  deps: Pick<AppDeps, 'database' | 'accessKey' | 'clock' | 'random'>,
  given: string | undefined,
): Promise<string | null> {
  return deps.database.em().transactional(async (em) => {
    const stored = await em.findOne(AccessToken, { name: adminName });
    if (stored !== null && given === undefined) return null;
    const token = given ?? makeToken(deps.random);
    const tokenDigest = accessTokenDigest(deps.accessKey, token);
    if (stored === null) {
      em.create(AccessToken, {
        name: adminName,
        role: 'admin',
        tokenDigest,
        createdAt: deps.clock(),
      });
    } else {
      stored.tokenDigest = tokenDigest;
    }
    return given === undefined ? token : null;
  });
}
