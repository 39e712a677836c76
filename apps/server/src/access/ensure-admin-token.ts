import type { SqlEntityManager } from '@mikro-orm/sql';
import type { AppDeps } from '../app-deps.ts';
import { serverActor } from '../audit/audit-note.ts';
import { writeNote } from '../audit/change-as.ts';
import { makeToken } from '../ports/token.ts';
import { accessTokenDigest } from './access-token-digest.ts';
import { AccessToken } from './access-token-entity.ts';
import { isLastingAdmin } from './tokens/admin-tokens.ts';
import { freeName } from './tokens/token-names.ts';
import { tokenSnapshot } from './tokens/token-view.ts';

const adminName = 'admin';

type Deps = Pick<AppDeps, 'database' | 'accessKey' | 'clock' | 'random'>;

export interface AdminToken {
  /** One that was made now, to be shown once. */
  readonly made: string | null;
  /** False: the settings' token is no admin's any more, for it was revoked or changed. */
  readonly isGood: boolean;
}

/**
 * Sees to it that there is an admin token: the one that the settings give, which replaces the one that
 * the server began with, else a random one. A token that is known already stays what it is: one that
 * was revoked does not come back with the next start.
 */
export async function ensureAdminToken(deps: Deps, given: string | undefined): Promise<AdminToken> {
  return deps.database.em().transactional(async (em) => {
    const initial = await em.findOne(AccessToken, { initial: true });
    if (initial !== null && given === undefined) return { made: null, isGood: true };
    const token = given ?? makeToken(deps.random);
    const tokenDigest = accessTokenDigest(deps.accessKey, token);
    const known = await em.findOne(AccessToken, { tokenDigest });
    if (known !== null) {
      return { made: null, isGood: isLastingAdmin(known) };
    }
    await store(deps, em, { initial, tokenDigest });
    return { made: given === undefined ? token : null, isGood: true };
  });
}

async function store(
  { clock }: Deps,
  em: SqlEntityManager,
  { initial, tokenDigest }: { readonly initial: AccessToken | null; readonly tokenDigest: string },
): Promise<void> {
  const now = clock();
  const before = initial && tokenSnapshot(initial);
  const admin = { role: 'admin', tokenDigest, expiresAt: null, revokedAt: null } as const;
  const isNamed = initial !== null && initial.revokedAt === null;
  const name = isNamed ? initial.name : await freeName(em, adminName);
  const stored =
    initial === null
      ? em.create(AccessToken, { ...admin, name, initial: true, createdAt: now, lastUsedAt: null })
      : em.assign(initial, { ...admin, name });
  await em.flush();
  await writeNote(em, serverActor, now, {
    action: 'start',
    entity: 'token',
    entityId: stored.id,
    before,
    after: { ...tokenSnapshot(stored), replaced: initial !== null },
  });
}
