import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';

import type { LogQuestion, PostbackRow } from '../../api/api-types.ts';
import { useWorkspace } from '../../workspace-context/workspace.ts';

const pageSize = 100;
const arrivalsPulseMs = 10_000;

/**
 * The log page by page, newest first. What comes in meanwhile is told, and read when that is asked for,
 * so that nothing moves under the reader's eyes. `enabled`: the question is known.
 */
export function useLog(question: LogQuestion, enabled: boolean) {
  const { api } = useWorkspace();
  const queries = useQueryClient();
  const query = useInfiniteQuery({
    ...api.postbacks.list.infiniteQueryOptions(
      { limit: pageSize, ...question },
      { getNextPageParam: ({ nextCursor }) => nextCursor },
    ),
    enabled,
    staleTime: Infinity,
    // Whoever comes back finds what is there by then.
    gcTime: 0,
  });
  const rows = query.data?.pages.flatMap(({ items }) => items) ?? [];
  const newest = useQuery({
    ...api.postbacks.list.queryOptions({ limit: 1, ...question }),
    enabled: query.isSuccess,
    refetchInterval: arrivalsPulseMs,
    gcTime: 0,
  });
  // Verdicts and causes tell their numbers whether they are chosen or not.
  const { verdict: _verdict, code: _code, ...everyVerdict } = question;
  const counts = useQuery({ ...api.postbacks.counts.queryOptions(everyVerdict), enabled });
  return {
    query,
    rows,
    counts: counts.data ?? null,
    hasArrivals: isNewer(newest.data?.items[0], rows[0]) && !query.isFetching,
    /** Reads the log from its beginning. */
    restart: async (): Promise<void> => {
      await Promise.all([
        queries.resetQueries(api.postbacks.list.pathFilter()),
        queries.invalidateQueries(api.postbacks.counts.pathFilter()),
      ]);
    },
    /** Reads again what is shown, after something of it was changed. */
    reread: async (): Promise<void> => {
      await Promise.all([
        queries.invalidateQueries(api.postbacks.pathFilter()),
        queries.invalidateQueries(api.reports.pathFilter()),
      ]);
    },
  };
}

type Identified = Pick<PostbackRow, 'id'>;

/** Ids begin with the time of receipt. */
function isNewer(newest: Identified | undefined, first: Identified | undefined): boolean {
  return newest !== undefined && (first === undefined || newest.id > first.id);
}
