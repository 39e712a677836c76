import { timingSafeEqual } from 'node:crypto';
import type { AppDeps } from '../app-deps.ts';
import type { AccessService } from './access-service.ts';
import { accessTokenDigest } from './access-token-digest.ts';
import { AccessToken } from './access-token-entity.ts';
import { createLastUseNotes } from './note-last-use.ts';
import type { AccessWatch } from './watch/watch-access.ts';

const bearer = /^Bearer +([A-Za-z0-9._~+/-]{1,255}=*)$/iu;

type Deps = Pick<AppDeps, 'database' | 'accessKey' | 'clock'> & {
  readonly accessWatch: AccessWatch;
};

export function createAccessService(deps: Deps): AccessService {
  const noteUse = createLastUseNotes(deps);
  return {
    authenticate: async (authorization) => {
      const token = bearer.exec(authorization ?? '')?.[1];
      if (token === undefined) return { ok: false, error: 'missing' };
      const digest = accessTokenDigest(deps.accessKey, token);
      const row = await deps.database.em().findOne(AccessToken, { tokenDigest: digest });
      if (row === null || !timingSafeEqual(Buffer.from(row.tokenDigest), Buffer.from(digest)))
        return { ok: false, error: 'unknown' };
      const { id, name, role, expiresAt, revokedAt } = row;
      if (revokedAt !== null) return { ok: false, error: 'revoked' };
      if (expiresAt !== null && expiresAt <= deps.clock()) return { ok: false, error: 'expired' };
      noteUse(row);
      return { ok: true, value: { id, name, role, expiresAt } };
    },
    watch: (caller, signal) => deps.accessWatch.watch(caller, signal),
  };
}
