import type { AccessToken } from './access-token-entity.ts';
import type { Caller } from './access-service.ts';

/** Whether the token that a caller came with is still good, for the same role. */
export function stillHolds(
  caller: Caller,
  token: Pick<AccessToken, 'role' | 'revokedAt' | 'expiresAt'> | null,
  now: number,
): boolean {
  if (token === null || token.revokedAt !== null || token.role !== caller.role) return false;
  return token.expiresAt === null || token.expiresAt > now;
}
