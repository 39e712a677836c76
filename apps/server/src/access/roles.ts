/** From the one who may least to the one who may most; each may all that those before it may. */
export const roles = ['viewer', 'manager', 'admin'] as const;

export type Role = (typeof roles)[number];

/** Whether a role is enough where another is needed. */
export function isEnough(role: Role, needed: Role): boolean {
  return roles.indexOf(role) >= roles.indexOf(needed);
}
