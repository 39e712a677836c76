import { QueryClient } from '@tanstack/react-query';

import { type ApiFailure, toApiFailure } from './api-failure.ts';

const freshMs = 15_000;
const maxRetries = 1;

export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        // A server on this very machine answers without a network, too.
        networkMode: 'always',
        staleTime: freshMs,
        retry: (count, error) => count < maxRetries && mayPass(toApiFailure(error)),
        retryDelay: 300,
      },
      mutations: { networkMode: 'always' },
    },
  });
}

/** Nothing answered, or the server had just lost its database: it looks for another connection by itself. */
function mayPass(failure: ApiFailure): boolean {
  return (
    failure.kind === 'unreachable' ||
    (failure.kind === 'refused' && failure.reason === 'DATABASE_UNAVAILABLE')
  );
}
