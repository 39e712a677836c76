import { timingSafeEqual } from 'node:crypto';
import type { AppDeps } from '../app-deps.ts';
import type { AccessService } from './access-service.ts';
import { accessTokenDigest } from './access-token-digest.ts';
import { AccessToken } from './access-token-entity.ts';

const bearer = /^Bearer +([A-Za-z0-9._~+/-]{1,255}=*)$/iu;

export function createAccessService(deps: Pick<AppDeps, 'database' | 'accessKey'>): AccessService {
  return {
    authenticate: async (authorization) => {
      const token = bearer.exec(authorization ?? '')?.[1];
      if (token === undefined) return null;
      const digest = accessTokenDigest(deps.accessKey, token);
      const row = await deps.database.em().findOne(AccessToken, { tokenDigest: digest });
      if (row === null || !timingSafeEqual(Buffer.from(row.tokenDigest), Buffer.from(digest)))
        return null;
      return { name: row.name, role: row.role };
    },
  };
}
