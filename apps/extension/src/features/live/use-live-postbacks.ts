import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useSubscription } from '@trpc/tanstack-react-query';
import { useEffect, useMemo } from 'react';

import type { PostbackRow } from '../../api/api-types.ts';
import { createLiveApi } from '../../api/create-live-api.ts';
import { useWorkspace } from '../../workspace-context/workspace.ts';
import { fitsFilter, withArrived, type RowFilter } from './postback-pages.ts';

const pageSize = 50;
const reconnectMs = 3_000;

/** Postbacks of the past, newest first, and every further one as it arrives. `enabled`: the filter is known. */
export function useLivePostbacks(filter: RowFilter, enabled: boolean) {
  const { api, connection } = useWorkspace();
  const queryClient = useQueryClient();
  const liveApi = useMemo(() => createLiveApi(connection, queryClient), [connection, queryClient]);
  const options = api.postbacks.list.infiniteQueryOptions(
    {
      limit: pageSize,
      ...(filter.offerId === null ? {} : { offerId: filter.offerId }),
      ...(filter.verdict === null ? {} : { verdict: filter.verdict }),
    },
    { getNextPageParam: (page) => page.nextCursor },
  );
  const query = useInfiniteQuery({ ...options, enabled });

  const accept = (row: PostbackRow): void => {
    queryClient.setQueryData(options.queryKey, (shown) => {
      if (shown === undefined) return shown;
      const pages = withArrived(shown.pages, row).map((page) => ({
        ...page,
        items: page.items.filter((item) => fitsFilter(item, filter)),
      }));
      return { ...shown, pages };
    });
  };
  const subscription = useSubscription(
    liveApi.live.postbacks.subscriptionOptions(
      {},
      {
        onData: (arrived) => accept(arrived.data),
        // What was missed while there was no connection is read from the log.
        onStarted: () =>
          void queryClient.invalidateQueries({ queryKey: api.postbacks.list.pathKey() }),
      },
    ),
  );

  const { status, reset } = subscription;
  useEffect(() => {
    // A server that shuts down ends the stream in good order, which leaves it idle.
    if (status !== 'error' && status !== 'idle') return undefined;
    const timer = setTimeout(reset, reconnectMs);
    return () => clearTimeout(timer);
  }, [status, reset]);

  return {
    query,
    rows: query.data?.pages.flatMap(({ items }) => items) ?? [],
    accept,
    live: status === 'pending',
  };
}
