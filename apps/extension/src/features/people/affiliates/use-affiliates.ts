import { keepPreviousData, useInfiniteQuery, useQueryClient } from '@tanstack/react-query';

import { useWorkspace } from '../../../workspace-context/workspace.ts';

const pageSize = 100;

interface Asked {
  readonly search: string;
  readonly includeArchived: boolean;
}

/** Affiliates by id, page by page, those that were only seen in clicks among them. */
export function useAffiliates({ search, includeArchived }: Asked) {
  const { api } = useWorkspace();
  const query = useInfiniteQuery({
    ...api.affiliates.list.infiniteQueryOptions(
      { search, includeArchived, limit: pageSize },
      { getNextPageParam: ({ nextCursor }) => nextCursor },
    ),
    placeholderData: keepPreviousData,
  });
  return { query, affiliates: query.data?.pages.flatMap(({ items }) => items) ?? null };
}

/** Reads all that is shown of affiliates again. */
export function useAffiliatesAgain(): () => Promise<void> {
  const { api } = useWorkspace();
  const queries = useQueryClient();
  return () => queries.invalidateQueries(api.affiliates.pathFilter());
}
