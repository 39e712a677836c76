import { createTRPCClient, httpLink } from '@trpc/client';
import type { AppRouter } from '@trackside/server/router';
import { adminToken } from '../../load/trackside-server.ts';

/** An offer, with the two events that {@link openShop} gives it. */
export interface Shop {
  readonly offerId: number;
  readonly secure: string;
}

/** Happens once a click. */
export const onceEvent = 'purchase';
/** May happen often; an order id tells a repeat from another one. */
export const repeatableEvent = 'level';

const price = {
  revenue: { type: 'CPA', value: '2.50' },
  payout: { type: 'CPA', value: '1.75' },
} as const;

/** Makes an offer with its two events through the API. */
export async function openShop(url: string): Promise<Shop> {
  const api = createTRPCClient<AppRouter>({
    links: [httpLink({ url: `${url}/trpc`, headers: { authorization: `Bearer ${adminToken}` } })],
  });
  const offer = await api.offers.create.mutate({
    name: 'Shop',
    currency: 'EUR',
    destinationUrl: 'https://shop.example/?click={transaction_id}',
    ...price,
  });
  for (const name of [onceEvent, repeatableEvent]) {
    await api.events.create.mutate({
      offerId: offer.id,
      name,
      ...price,
      allowMultiple: name === repeatableEvent,
      parameters: [],
    });
  }
  return { offerId: offer.id, secure: offer.secure };
}
