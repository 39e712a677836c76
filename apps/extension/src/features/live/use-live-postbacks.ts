import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useSubscription } from '@trpc/tanstack-react-query';
import { useEffect, useMemo, useState } from 'react';

import type { PostbackRow } from '../../api/api-types.ts';
import { createLiveApi } from '../../api/create-live-api.ts';
import { useServerPulse } from '../../workspace-context/use-server-pulse.ts';
import { useServer } from '../../workspace-context/use-server.ts';
import { useWorkspace } from '../../workspace-context/workspace.ts';
import { liveState } from './live-state.ts';
import { withAllArrived, type RowFilter } from './postback-pages.ts';
import { whenSettled } from './when-settled.ts';

const pageSize = 50;
const reconnectMs = 3_000;

/** Postbacks of the past, newest first, and every further one as it arrives. `enabled`: the filter is known. */
export function useLivePostbacks(filter: RowFilter, enabled: boolean) {
  const { api } = useWorkspace();
  const server = useServer();
  const queryClient = useQueryClient();
  const liveApi = useMemo(() => createLiveApi(server, queryClient), [server, queryClient]);
  const options = api.postbacks.list.infiniteQueryOptions(
    {
      limit: pageSize,
      ...(filter.offerId === null ? {} : { offerId: filter.offerId }),
      ...(filter.verdict === null ? {} : { verdict: filter.verdict }),
    },
    { getNextPageParam: (page) => page.nextCursor },
  );
  // Rows that arrive are put into one list alone, so another one is old as soon as it is left.
  const query = useInfiniteQuery({ ...options, enabled, staleTime: 0 });

  // An answer under way may be older than a row that arrives: the row waits, in sight, for its end.
  const [arrived, setArrived] = useState<readonly PostbackRow[]>([]);
  const accept = (row: PostbackRow): void => {
    setArrived((waiting) => [...waiting, row]);
    void whenSettled(queryClient, api.postbacks.list.pathKey()).then(() => {
      queryClient.setQueryData(options.queryKey, (read) =>
        read === undefined ? read : { ...read, pages: withAllArrived(read.pages, [row], filter) },
      );
      setArrived((waiting) => waiting.filter((one) => one !== row));
    });
  };

  const pulse = useServerPulse();
  const { refetch: ask } = pulse;
  const subscription = useSubscription(
    liveApi.live.postbacks.subscriptionOptions(
      {},
      {
        onData: ({ data: row }) => accept(row),
        // What was missed while there was no connection is read from the log.
        onStarted: () => {
          void queryClient.invalidateQueries({ queryKey: api.postbacks.list.pathKey() });
          if (pulse.isError) void ask({ cancelRefetch: false });
        },
      },
    ),
  );

  const { status, error, reset } = subscription;
  const broken = error !== null || status === 'idle';
  useEffect(() => {
    // The stream fails anew with each error: whether the server is gone, it is asked itself.
    if (broken) void ask({ cancelRefetch: false });
  }, [broken, error, ask]);
  useEffect(() => {
    // A server that shuts down ends the stream in good order, which leaves it idle.
    if (status !== 'error' && status !== 'idle') return undefined;
    const timer = setTimeout(reset, reconnectMs);
    return () => clearTimeout(timer);
  }, [status, reset]);

  return {
    query,
    rows: withAllArrived(query.data?.pages ?? [], arrived, filter).flatMap(({ items }) => items),
    accept,
    state: liveState({ streaming: status === 'pending', serverGone: pulse.isError }),
  };
}
