import { timingSafeEqual } from 'node:crypto';
import type { SqlEntityManager } from '@mikro-orm/sql';
import type { Result } from '@trackside/core';
import type { AppDeps } from '../../app-deps.ts';
import { writeNote } from '../../audit/change-as.ts';
import { accessTokenDigest } from '../access-token-digest.ts';
import { presentAdmins } from '../tokens/admin-tokens.ts';
import { newToken } from '../tokens/create-tokens-service.ts';
import { freeName } from '../tokens/token-names.ts';
import { tokenSnapshot } from '../tokens/token-view.ts';
import { Invitation } from './invitation-entity.ts';
import type { Paired, PairRefusal } from './invitations-service.ts';

type Deps = Pick<AppDeps, 'clock' | 'random' | 'accessKey'>;

/**
 * Exchanges an invitation's secret for a token, in the transaction at hand. The update that uses the
 * invitation up asks again for all that it takes, so that two exchanges can't both succeed.
 */
export async function pair(
  deps: Deps,
  em: SqlEntityManager,
  secret: string,
): Promise<Result<Paired, PairRefusal>> {
  const now = deps.clock();
  const secretDigest = accessTokenDigest(deps.accessKey, secret);
  const invitation = await em.findOne(Invitation, { secretDigest });
  if (
    invitation === null ||
    !timingSafeEqual(Buffer.from(invitation.secretDigest), Buffer.from(secretDigest))
  ) {
    return { ok: false, error: 'unknown' };
  }
  const { id, usedAt, revokedAt, expiresAt, createdBy, role } = invitation;
  if (usedAt !== null) return { ok: false, error: 'used' };
  if (revokedAt !== null) return { ok: false, error: 'revoked' };
  if (expiresAt <= now) return { ok: false, error: 'expired' };
  // Who was an admin when it was made may be none any more.
  if (!(await presentAdmins(em, now)).has(createdBy)) return { ok: false, error: 'revoked' };
  const used = await em.nativeUpdate(
    Invitation,
    { id, usedAt: null, revokedAt: null, expiresAt: { $gt: now } },
    { usedAt: now },
  );
  if (used !== 1) return { ok: false, error: 'used' };
  const name = await freeName(em, invitation.name);
  const { token, row } = newToken(deps, em, { name, role });
  await em.flush();
  await writeNote(em, { id: row.id, name }, now, {
    action: 'pair',
    entity: 'token',
    entityId: row.id,
    before: null,
    after: { ...tokenSnapshot(row), invitation: id },
  });
  return { ok: true, value: { token, name, role } };
}
