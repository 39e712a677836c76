import { QueryClient } from '@tanstack/react-query';

import { toApiFailure } from './api-failure.ts';

const freshMs = 15_000;
const maxRetries = 1;

export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        // A server on this very machine answers without a network, too.
        networkMode: 'always',
        staleTime: freshMs,
        retry: (count, error) => count < maxRetries && toApiFailure(error).kind === 'unreachable',
        retryDelay: 300,
      },
      mutations: { networkMode: 'always' },
    },
  });
}
