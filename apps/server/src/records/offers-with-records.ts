import { byEvent } from './by-event.ts';
import type { SqlEntityManager } from '@mikro-orm/sql';

/** Which of the offers have conversions or events, a test's included: they hold its currency. */
export async function offersWithRecords(
  em: SqlEntityManager,
  offerIds: readonly number[],
): Promise<ReadonlySet<number>> {
  if (offerIds.length === 0) return new Set();
  const rows = await em.execute<{ id: number }[]>(
    `select id from offer where id in (${offerIds.map(() => '?').join(', ')})
      and (exists (select 1 from conversion where offer_id = offer.id)
        or exists (select 1 from event_record where ${byEvent} and event_id in
          (select id from event_definition where offer_id = offer.id)))`,
    [...offerIds],
  );
  return new Set(rows.map(({ id }) => id));
}
