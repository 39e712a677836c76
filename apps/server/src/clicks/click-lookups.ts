import type { SqlEntityManager } from '@mikro-orm/sql';
import { Click } from './click-entity.ts';

/** The number of the click with this id, as a list of one; empty when there is none. */
export async function clickNumbers(
  em: SqlEntityManager,
  transactionId: string,
): Promise<readonly number[]> {
  const click = await em.findOne(Click, { transactionId });
  return click === null ? [] : [click.id];
}

/** The ids of these clicks, by their numbers. */
export async function transactionIds(
  em: SqlEntityManager,
  numbers: readonly number[],
): Promise<ReadonlyMap<number, string>> {
  const clicks = await em.find(Click, { id: { $in: [...numbers] } });
  return new Map(clicks.map(({ id, transactionId }) => [id, transactionId]));
}
