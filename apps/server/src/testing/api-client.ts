import { createTRPCClient, httpLink, httpSubscriptionLink, splitLink } from '@trpc/client';
import type { TRPCClient } from '@trpc/client';
import type { AppRouter } from '../trpc/app-router.ts';
import { FetchEventSource } from './fetch-event-source.ts';

export type ApiClient = TRPCClient<AppRouter>;

/** A typed client of the API, as the extension is one. Without a token it sends none. */
export function apiClient(serverUrl: string, token: string | null): ApiClient {
  const url = `${serverUrl}/trpc`;
  const headers = token === null ? {} : { authorization: `Bearer ${token}` };
  return createTRPCClient<AppRouter>({
    links: [
      splitLink({
        condition: (operation) => operation.type === 'subscription',
        true: httpSubscriptionLink({
          url,
          EventSource: FetchEventSource,
          eventSourceOptions: { headers },
        }),
        false: httpLink({ url, headers }),
      }),
    ],
  });
}
