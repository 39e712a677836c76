/** For how many days a new token may be good. */
export const tokenDays = ['7', '30', '90', '365', 'ever'] as const;

export type TokenDays = (typeof tokenDays)[number];

const dayMs = 86_400_000;

/** When a token made now ends, as the API wants it; null: never. */
export function tokenEnd(days: TokenDays, now: number): string | null {
  return days === 'ever' ? null : new Date(now + Number(days) * dayMs).toISOString();
}
