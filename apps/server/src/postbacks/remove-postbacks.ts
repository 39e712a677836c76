import type { SqlEntityManager } from '@mikro-orm/sql';
import { PostbackEntity } from './postback-entity.ts';

/** Removes a click's postbacks with their history, its records being gone; says how many they were. */
export async function removePostbacks(
  em: SqlEntityManager,
  transactionId: string,
): Promise<number> {
  return em.nativeDelete(PostbackEntity, { transactionId });
}
