import type { SqlEntityManager } from '@mikro-orm/sql';
import { AccessToken } from '../access-token-entity.ts';

/** Whether a token that was not revoked has this name. */
export async function isNameTaken(em: SqlEntityManager, name: string): Promise<boolean> {
  return (await em.count(AccessToken, { name, revokedAt: null })) > 0;
}

/** The name, or the first of `name 2`, `name 3` … that no token has. Call it in a transaction. */
export async function freeName(em: SqlEntityManager, name: string): Promise<string> {
  for (let number = 2, free = name; ; number += 1) {
    if (!(await isNameTaken(em, free))) return free;
    free = `${name} ${number}`;
  }
}
