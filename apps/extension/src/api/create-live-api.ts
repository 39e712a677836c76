import type { QueryClient } from '@tanstack/react-query';
import type { AppRouter } from '@trackside/server/router';
import { createTRPCClient, httpSubscriptionLink } from '@trpc/client';
import { createTRPCOptionsProxy } from '@trpc/tanstack-react-query';
import { EventSource } from 'eventsource';

import type { ServerConnection } from '../storage/connection.ts';

/** The server's subscriptions: an event stream read by fetch, so that the token travels in a header. */
export function createLiveApi(
  connection: Pick<ServerConnection, 'url' | 'token'>,
  queryClient: QueryClient,
) {
  const client = createTRPCClient<AppRouter>({
    links: [
      httpSubscriptionLink({
        url: `${connection.url}/trpc`,
        EventSource,
        eventSourceOptions: {
          fetch: (input, init) =>
            fetch(input, {
              ...init,
              headers: { ...init.headers, Authorization: `Bearer ${connection.token}` },
            }),
        },
      }),
    ],
  });
  return createTRPCOptionsProxy<AppRouter>({ client, queryClient });
}
