import type { AppDeps } from '../app-deps.ts';
import { makeToken } from '../ports/token.ts';
import { accessTokenDigest } from './access-token-digest.ts';
import { AccessToken } from './access-token-entity.ts';

const adminName = 'admin';

export interface AdminTokenOptions {
  /** The token that the settings give; it replaces the one there was. */
  readonly given: string | undefined;
  /** Stored tokens are of no use: their key is gone. */
  readonly keyIsNew: boolean;
}

/** Sees to it that there is an admin token. Answers with one that was made now, to be shown once. */
export async function ensureAdminToken(
  deps: Pick<AppDeps, 'database' | 'accessKey' | 'clock' | 'random'>,
  options: AdminTokenOptions,
): Promise<string | null> {
  return deps.database.em().transactional(async (em) => {
    const stored = await em.findOne(AccessToken, { name: adminName });
    if (stored !== null && options.given === undefined && !options.keyIsNew) return null;
    const token = options.given ?? makeToken(deps.random);
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
    return options.given === undefined ? token : null;
  });
}
