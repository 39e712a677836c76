import type { QueryClient, QueryKey } from '@tanstack/react-query';

/** Resolves once no query under the key is being read; at once where none is. */
export function whenSettled(queryClient: QueryClient, queryKey: QueryKey): Promise<void> {
  const settled = (): boolean => queryClient.isFetching({ queryKey }) === 0;
  if (settled()) return Promise.resolve();
  return new Promise((resolve) => {
    const stop = queryClient.getQueryCache().subscribe(() => {
      if (!settled()) return;
      stop();
      resolve();
    });
  });
}
