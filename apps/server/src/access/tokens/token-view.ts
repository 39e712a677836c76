import type { Snapshot } from '../../audit/audit-service.ts';
import type { AccessToken } from '../access-token-entity.ts';
import type { TokenView } from './tokens-service.ts';

/** A token's row as the API shows it. */
export function tokenView(token: AccessToken, now: number): TokenView {
  const { id, name, role, initial, expiresAt, revokedAt } = token;
  const isOver = expiresAt !== null && expiresAt <= now;
  return {
    id,
    name,
    role,
    initial,
    createdAt: new Date(token.createdAt).toISOString(),
    expiresAt: moment(expiresAt),
    lastUsedAt: moment(token.lastUsedAt),
    revokedAt: moment(revokedAt),
    state: revokedAt !== null ? 'revoked' : isOver ? 'expired' : 'good',
  };
}

/** A token as the log of changes keeps it: nothing that could be used. */
export function tokenSnapshot(token: AccessToken): Snapshot {
  const { name, role, expiresAt, revokedAt } = token;
  return { name, role, expiresAt: moment(expiresAt), revoked: revokedAt !== null };
}

function moment(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString();
}
