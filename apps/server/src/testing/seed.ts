import type { ApiClient } from './api-client.ts';

export const offerSeed = {
  name: 'Shop',
  currency: 'EUR',
  destinationUrl: 'https://shop.example/?click={transaction_id}',
  revenue: { type: 'CPA', value: '2.50' },
  payout: { type: 'CPA', value: '1' },
} as const;

export const eventSeed = {
  name: 'purchase',
  revenue: { type: 'CPS', value: '10' },
  payout: { type: 'None' },
  allowMultiple: false,
  parameters: [],
} satisfies Omit<Parameters<ApiClient['events']['create']['mutate']>[0], 'offerId'>;

/** Sends a postback as an advertiser does; answers its code. */
export async function sendPostback(
  serverUrl: string,
  parameters: Readonly<Record<string, string | number>>,
): Promise<string | null> {
  const query = Object.entries(parameters)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&');
  const response = await fetch(`${serverUrl}/?${query}`);
  await response.arrayBuffer();
  return response.headers.get('postback-code');
}
