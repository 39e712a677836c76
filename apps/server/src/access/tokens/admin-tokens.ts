import type { SqlEntityManager } from '@mikro-orm/sql';
import { AccessToken } from '../access-token-entity.ts';

/**
 * Whether an admin's token without an end is left beside this one: without any there would come a day
 * on which nobody could let anybody in. Call it in the transaction that takes this one away.
 */
export async function anotherAdminLasts(em: SqlEntityManager, id: number): Promise<boolean> {
  const others = { id: { $ne: id }, role: 'admin', revokedAt: null, expiresAt: null } as const;
  return (await em.count(AccessToken, others)) > 0;
}

/** Whether a token is an admin's and has no end. */
export function isLastingAdmin({ role, revokedAt, expiresAt }: AccessToken): boolean {
  return role === 'admin' && revokedAt === null && expiresAt === null;
}

/** The numbers of the admins' tokens that are good at that moment. */
export async function presentAdmins(
  em: SqlEntityManager,
  now: number,
): Promise<ReadonlySet<number>> {
  const admins = await em.find(AccessToken, {
    role: 'admin',
    revokedAt: null,
    $or: [{ expiresAt: null }, { expiresAt: { $gt: now } }],
  });
  return new Set(admins.map(({ id }) => id));
}
