import type { SqlEntityManager } from '@mikro-orm/sql';
import { EventDefinitionRow } from './event-definition-entity.ts';

/** The present names of these events, archived ones included. */
export async function eventNames(
  em: SqlEntityManager,
  ids: readonly number[],
): Promise<ReadonlyMap<number, string>> {
  const events = await em.find(EventDefinitionRow, { id: { $in: [...ids] } });
  return new Map(events.map(({ id, name }) => [id, name]));
}

/** Whether the offer has this event, archived or not. */
export async function offerHasEvent(
  em: SqlEntityManager,
  offerId: number,
  id: number,
): Promise<boolean> {
  return (await em.count(EventDefinitionRow, { id, offerId })) > 0;
}
