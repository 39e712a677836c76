import type { Offer } from '../../api/api-types.ts';
import type { ApiClient } from '../../api/create-api.ts';

const none = { type: 'None' } as const;

/** Without a server: an app that nobody has, in the form of AppsFlyer's links. */
const localDestination = 'https://app.appsflyer.com/com.example.farmgame?pid=example_int&clickid=';

/** Where the example's clicks lead: to the server's own practice dashboard, with the click id. */
function exampleDestination(serverUrl: string | null, macro = '{transaction_id}'): string {
  return serverUrl === null
    ? localDestination + macro
    : `${serverUrl}/practice/appsflyer?clickid={transaction_id}`;
}

/** Whether an offer leads to the server's practice dashboard, as the example does there. */
export function isExample(
  { destinationUrl }: Pick<Offer, 'destinationUrl'>,
  serverUrl: string | null,
): boolean {
  return serverUrl !== null && destinationUrl === exampleDestination(serverUrl);
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

interface ExampleOptions {
  readonly name: string;
  /** null in local mode. */
  readonly serverUrl: string | null;
  /** What another tracker fills in with the click's id. */
  readonly macro?: string | undefined;
}

/** Makes an offer to practise on, with its events, and gives its number. */
export async function createExample(
  client: ApiClient,
  { name, serverUrl, macro }: ExampleOptions,
): Promise<number> {
  const { id } = await client.offers.create.mutate({
    name,
    currency: 'USD',
    destinationUrl: exampleDestination(serverUrl, macro),
    revenue: { type: 'CPA', value: '5.00' },
    payout: { type: 'CPA', value: '3.50' },
  });
  for (const { parameters, ...event } of exampleEvents) {
    await client.events.create.mutate({ offerId: id, ...event, parameters: [...parameters] });
  }
  return id;
}
