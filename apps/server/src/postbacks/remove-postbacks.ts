import type { SqlEntityManager } from '@mikro-orm/sql';
import { forgetTroubles } from '../alerts/watch/forget-troubles.ts';
import { forgetChanges } from '../audit/forget-changes.ts';
import { PostbackEntity } from './postback-entity.ts';

/** What is refused for its form may name a click in a way that can't be read. */
const unreadCodes = [
  'ENCODING_INVALID',
  'PARAMETER_MISNAMED',
  'PARAMETER_REPEATED',
  'PARAMETER_TOO_LONG',
] as const;

/**
 * Removes a click's postbacks with their history and what the log of changes says of them, its records
 * being gone; says how many they were.
 * Where the id could not be read (it stood twice, or under a wrong name) it is looked for in what was
 * refused for its form since the click was made.
 */
export async function removePostbacks(
  em: SqlEntityManager,
  click: { readonly id: number; readonly transactionId: string; readonly createdAt: number },
): Promise<number> {
  const named = await em.find(PostbackEntity, { clickId: click.id });
  const unread = await em.find(PostbackEntity, {
    verdict: { $ne: 'recorded' },
    code: { $in: [...unreadCodes] },
    receivedAt: { $gte: click.createdAt },
    clickId: null,
    transactionId: null,
    raw: { $like: `%${click.transactionId}%` },
  });
  await forgetTroubles(em, unread);
  const ids = [...named, ...unread].map(({ id }) => id);
  await forgetChanges(em, ids);
  return em.nativeDelete(PostbackEntity, { id: { $in: ids } });
}
