import type { SqlEntityManager } from '@mikro-orm/sql';
import { Offer } from './offer-entity.ts';

export interface Destination {
  readonly destinationUrl: string;
  readonly archived: boolean;
}

/** Where an offer's clicks go; null when there is no such offer. */
export async function findDestination(
  em: SqlEntityManager,
  offerId: number,
): Promise<Destination | null> {
  const offer = await em.findOne(Offer, { id: offerId });
  return offer && { destinationUrl: offer.destinationUrl, archived: offer.archivedAt !== null };
}

/** An offer's currency; null when there is no such offer. */
export async function offerCurrency(em: SqlEntityManager, offerId: number): Promise<string | null> {
  return (await em.findOne(Offer, { id: offerId }))?.currency ?? null;
}

/** The present names of these offers, archived ones included. */
export async function offerNames(
  em: SqlEntityManager,
  ids: readonly number[],
): Promise<ReadonlyMap<number, string>> {
  const offers = await em.find(Offer, { id: { $in: [...ids] } });
  return new Map(offers.map(({ id, name }) => [id, name]));
}
