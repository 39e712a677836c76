import type { ApiClient } from '../../api/create-api.ts';
import type { ServerOffer } from './plan/server-offer.ts';

/** The server's active offers of these names, with their events. */
export async function readServerOffers(
  client: Pick<ApiClient, 'offers'>,
  names: ReadonlySet<string>,
): Promise<ServerOffer[]> {
  const offers = await client.offers.list.query();
  return Promise.all(
    offers.filter(({ name }) => names.has(name)).map(({ id }) => client.offers.get.query({ id })),
  );
}
