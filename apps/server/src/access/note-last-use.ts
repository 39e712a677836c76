import type { AppDeps } from '../app-deps.ts';
import { AccessToken } from './access-token-entity.ts';

/** No more often than this is it written down that a token is in use. */
const noteEveryMs = 60_000;

/**
 * Makes the function that writes down when a token was last used, at most once a minute. Requests do
 * not wait for it, and where nothing can be written they are answered all the same.
 */
export function createLastUseNotes({
  database,
  clock,
}: Pick<AppDeps, 'database' | 'clock'>): (token: AccessToken) => void {
  const noted = new Map<number, number>();
  return ({ id, lastUsedAt }) => {
    const now = clock();
    const last = Math.max(noted.get(id) ?? 0, lastUsedAt ?? 0);
    if (now - last < noteEveryMs) return;
    noted.set(id, now);
    const written = database.em().nativeUpdate(AccessToken, { id }, { lastUsedAt: now });
    // A note that is lost is made up for a minute later: to try at every request would hold them all up
    // while another process has the lock.
    written.catch(() => undefined);
  };
}
