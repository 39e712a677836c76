import type { SqlEntityManager } from '@mikro-orm/sql';
import { timeOf } from '../ports/time-ordered-id.ts';
import { PostbackEntity } from './postback-entity.ts';

/**
 * Removes a click's postbacks with their history, its records being gone; says how many they were.
 * Where the id could not be read (it stood twice, or under a wrong name) it is looked for in what was
 * sent since the click was made.
 */
export async function removePostbacks(
  em: SqlEntityManager,
  transactionId: string,
): Promise<number> {
  const named = await em.nativeDelete(PostbackEntity, { transactionId });
  const unread = await em.nativeDelete(PostbackEntity, {
    id: { $gt: timeOf(transactionId) },
    transactionId: null,
    raw: { $like: `%${transactionId}%` },
  });
  return named + unread;
}
