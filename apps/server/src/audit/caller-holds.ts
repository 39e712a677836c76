import type { Caller } from '../access/access-service.ts';

/** The question whether a caller's token is still good, for the same role: one row where it is. */
export function callerHolds(
  { id, role }: Caller,
  now: number,
): { readonly text: string; readonly values: [number, string, number] } {
  return {
    text: `select 1 from access_token where id = ? and role = ? and revoked_at is null
      and (expires_at is null or expires_at > ?)`,
    values: [id, role, now],
  };
}
