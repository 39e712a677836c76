import type { QueryClient } from '@tanstack/react-query';
import type { AppRouter } from '@trackside/server/router';
import { createTRPCClient, httpBatchLink } from '@trpc/client';
import { createTRPCOptionsProxy } from '@trpc/tanstack-react-query';

import type { Connection, ServerConnection } from '../storage/connection.ts';
import { noteFiguresAge } from './figures-age.ts';

const maxUrlLength = 6000;
const patienceMs = 15_000;

/** A name that no network knows: requests to it are answered here. */
const nowhere = 'http://this-browser.invalid';

/**
 * The queries and mutations of a server, or in local mode the same ones answered by this browser.
 * Subscriptions, which need more code, are in create-live-api.ts.
 */
export function createClient(
  connection: Pick<ServerConnection, 'url' | 'token'> | Extract<Connection, { kind: 'local' }>,
) {
  const server = 'url' in connection ? connection : null;
  return createTRPCClient<AppRouter>({
    links: [
      httpBatchLink({
        url: `${server?.url ?? nowhere}/trpc`,
        maxURLLength: maxUrlLength,
        headers: server === null ? {} : { Authorization: `Bearer ${server.token}` },
        fetch: async (input, init) => {
          if (server === null) {
            const { answerRequest } = await import('./local/answer-request.ts');
            return answerRequest(input, init);
          }
          // A server that takes a request and never answers counts as one that is not reachable.
          const signals = [AbortSignal.timeout(patienceMs), ...(init?.signal ? [init.signal] : [])];
          const response = await fetch(input, { ...init, signal: AbortSignal.any(signals) });
          noteFiguresAge(response);
          return response;
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
