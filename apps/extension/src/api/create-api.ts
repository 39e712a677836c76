import type { QueryClient } from '@tanstack/react-query';
import type { AppRouter } from '@trackside/server/router';
import { createTRPCClient, httpBatchLink } from '@trpc/client';
import { createTRPCOptionsProxy } from '@trpc/tanstack-react-query';

import type { Connection } from '../storage/connection.ts';

const maxUrlLength = 6000;
const patienceMs = 15_000;

/** The server's queries and mutations. Subscriptions, which need more code, are in create-live-api.ts. */
export function createClient({ url, token }: Pick<Connection, 'url' | 'token'>) {
  return createTRPCClient<AppRouter>({
    links: [
      httpBatchLink({
        url: `${url}/trpc`,
        maxURLLength: maxUrlLength,
        headers: { Authorization: `Bearer ${token}` },
        // A server that takes a request and never answers counts as one that is not reachable.
        fetch: (input, init) => {
          const signals = [AbortSignal.timeout(patienceMs), ...(init?.signal ? [init.signal] : [])];
          return fetch(input, { ...init, signal: AbortSignal.any(signals) });
        },
      }),
    ],
  });
}

export type ApiClient = ReturnType<typeof createClient>;

export function createApi(client: ApiClient, queryClient: QueryClient) {
  return createTRPCOptionsProxy<AppRouter>({ client, queryClient });
}

export type Api = ReturnType<typeof createApi>;
