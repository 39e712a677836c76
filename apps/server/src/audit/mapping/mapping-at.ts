import type { SqlEntityManager } from '@mikro-orm/sql';
import { offerCurrency } from '../../offers/offer-lookups.ts';
import type { Mapping } from '../audit-service.ts';
import { readEventState, readOfferState } from './read-states.ts';

interface StateRow {
  readonly entity: 'offer' | 'event';
  readonly entity_id: string;
  readonly state: string;
  /** 1: it was written down at that moment or before. */
  readonly known: number;
}

/**
 * The last state of the offer and of each event at the moment; of those that are older than the log,
 * the oldest that it knows.
 */
const states = `select e.entity, e.entity_id, e.after as state, 1 as known from audit_entry e
    join (select entity, entity_id, max(id) as id from audit_entry
      where offer_id = ? and entity in ('offer', 'event') and at <= ? group by entity, entity_id) l
    on l.id = e.id
  union all
  select e.entity, e.entity_id, coalesce(e.before, e.after), 0 from audit_entry e
    join (select entity, entity_id, min(id) as id from audit_entry
      where offer_id = ? and entity in ('offer', 'event') group by entity, entity_id
      having min(at) > ?) f
    on f.id = e.id
  where e.action = 'begin' and ? >= (case e.entity
    when 'offer' then (select created_at from offer where id = e.offer_id)
    else (select created_at from event_definition where id = cast(e.entity_id as integer)) end)`;

/** What an offer's postbacks were judged by at a moment; null when there is no such offer. */
export async function mappingAt(
  em: SqlEntityManager,
  offerId: number,
  at: number,
): Promise<Mapping | null> {
  if ((await offerCurrency(em, offerId)) === null) return null;
  const rows = await em.execute<StateRow[]>(states, [offerId, at, offerId, at, at]);
  const offerRow = rows.find(({ entity }) => entity === 'offer');
  const events = rows
    .filter(({ entity }) => entity === 'event')
    .map((row) => ({ id: Number(row.entity_id), ...readEventState(row.state) }))
    .toSorted((a, b) => a.id - b.id)
    .flatMap(({ archived, ...event }) => (archived ? [] : [event]));
  return {
    at: new Date(at).toISOString(),
    offer: offerRow === undefined ? null : readOfferState(offerRow.state),
    events,
    isCertain: rows.every(({ known }) => known === 1),
  };
}
