import type { Role } from '../../api/people-types.ts';

/** From the one who may least to the one who may most. */
export const roles = ['viewer', 'manager', 'admin'] as const satisfies readonly Role[];

/** Whether a role may do what needs another one. */
export function isEnough(role: Role, needed: Role): boolean {
  return roles.indexOf(role) >= roles.indexOf(needed);
}
