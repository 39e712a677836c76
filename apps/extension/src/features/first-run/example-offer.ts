import type { Offer } from '../../api/api-types.ts';
import type { ApiClient } from '../../api/create-api.ts';

const none = { type: 'None' } as const;

/** Where the example's clicks lead: to the server's own practice dashboard, with the click id. */
function exampleDestination(serverUrl: string): string {
  return `${serverUrl}/practice/appsflyer?clickid={transaction_id}`;
}

/** Whether an offer leads to the practice dashboard, as the example does. */
export function isExample({ destinationUrl }: Pick<Offer, 'destinationUrl'>, serverUrl: string) {
  return destinationUrl === exampleDestination(serverUrl);
}

/** The names are right here; the practice dashboard has them wrong. */
const exampleEvents = [
  {
    name: 'af_complete_registration',
    revenue: none,
    payout: none,
    allowMultiple: false,
    parameters: [],
  },
  {
    name: 'af_purchase',
    revenue: { type: 'CPS', value: '10' },
    payout: { type: 'CPS', value: '7' },
    allowMultiple: true,
    parameters: [{ name: 'sale_amount' }, { name: 'currency' }],
  },
  {
    name: 'af_level_achieved',
    revenue: none,
    payout: none,
    allowMultiple: false,
    parameters: [],
  },
] as const;

/** Makes an offer to practise on, with its events, and gives its number. */
export async function createExample(
  client: ApiClient,
  { name, serverUrl }: { readonly name: string; readonly serverUrl: string },
): Promise<number> {
  const { id } = await client.offers.create.mutate({
    name,
    currency: 'USD',
    destinationUrl: exampleDestination(serverUrl),
    revenue: { type: 'CPA', value: '5.00' },
    payout: { type: 'CPA', value: '3.50' },
  });
  for (const { parameters, ...event } of exampleEvents) {
    await client.events.create.mutate({ offerId: id, ...event, parameters: [...parameters] });
  }
  return id;
}
