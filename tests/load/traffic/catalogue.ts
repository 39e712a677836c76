import type { TRPCClient } from '@trpc/client';
import type { AppRouter } from '@trackside/server/router';

export interface OfferEvent {
  readonly id: number;
  readonly name: string;
  readonly repeatable: boolean;
  /** Its revenue is a percentage of the sale. */
  readonly ofSale: boolean;
}

export interface Offer {
  readonly id: number;
  readonly secure: string;
  readonly currency: string;
  readonly events: readonly OfferEvent[];
}

type Api = TRPCClient<AppRouter>;
type NewEvent = Omit<Parameters<Api['events']['create']['mutate']>[0], 'offerId'>;

const offerCount = 20;
const currencies = ['USD', 'EUR', 'GBP'];

const events: readonly NewEvent[] = [
  {
    name: 'sign up',
    revenue: { type: 'CPL', value: '1.20' },
    payout: { type: 'CPL', value: '0.80' },
    allowMultiple: false,
    parameters: [],
  },
  {
    name: 'first_deposit',
    revenue: { type: 'Fixed', value: '20' },
    payout: { type: 'Fixed', value: '14.50' },
    allowMultiple: false,
    parameters: [],
  },
  {
    name: 'purchase',
    revenue: { type: 'CPS', value: '12.5' },
    payout: { type: 'CPS', value: '8' },
    allowMultiple: true,
    parameters: [{ name: 'sale_amount' }, { name: 'currency' }, { name: 'order_id' }],
  },
];

/** The offers as the server has them, with their events. */
async function readOffer(api: Api, id: number): Promise<Offer> {
  const offer = await api.offers.get.query({ id });
  return {
    id,
    secure: offer.secure,
    currency: offer.currency,
    events: offer.events.map((event) => ({
      id: event.id,
      name: event.name,
      repeatable: event.allowMultiple,
      ofSale: event.revenue.type === 'CPS',
    })),
  };
}

/** Sets up 20 offers with three events each: two that happen once, one that repeats and is priced by the sale. */
export async function createCatalogue(api: Api): Promise<readonly Offer[]> {
  const offers: Offer[] = [];
  for (let index = 0; index < offerCount; index += 1) {
    const { id } = await api.offers.create.mutate({
      name: `Load ${index + 1}`,
      currency: currencies[index % currencies.length] ?? 'USD',
      destinationUrl: 'https://advertiser.example/?click={transaction_id}',
      revenue: { type: 'CPA', value: '2.50' },
      payout: { type: 'CPA', value: '1.75' },
    });
    for (const event of events) await api.events.create.mutate({ offerId: id, ...event });
    offers.push(await readOffer(api, id));
  }
  return offers;
}

/** The catalogue of a database that has one already. */
export async function readCatalogue(api: Api): Promise<readonly Offer[]> {
  const listed = await api.offers.list.query();
  const ids = listed.map(({ id }) => id).toSorted((a, b) => a - b);
  return Promise.all(ids.map((id) => readOffer(api, id)));
}
