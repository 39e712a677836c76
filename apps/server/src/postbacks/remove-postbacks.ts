import type { SqlEntityManager } from '@mikro-orm/sql';
import { forgetReplays } from '../audit/forget-replays.ts';
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
  const named = { clickId: click.id };
  const unread = {
    verdict: { $ne: 'recorded' },
    code: { $in: [...unreadCodes] },
    receivedAt: { $gte: click.createdAt },
    clickId: null,
    transactionId: null,
    raw: { $like: `%${click.transactionId}%` },
  } as const;
  let removed = 0;
  for (const which of [named, unread]) {
    const found = await em.find(PostbackEntity, which);
    const ids = found.map(({ id }) => id);
    await forgetReplays(em, ids);
    removed += await em.nativeDelete(PostbackEntity, which);
  }
  return removed;
}
