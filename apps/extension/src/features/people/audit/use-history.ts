import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';

import type { AuditQuestion } from '../../../api/people-types.ts';
import { useWorkspace } from '../../../workspace-context/workspace.ts';

const pageSize = 50;

/** What was changed, the newest first, page by page. */
export function useHistory(asked: Omit<AuditQuestion, 'cursor' | 'limit'>) {
  const { api } = useWorkspace();
  const query = useInfiniteQuery({
    ...api.audit.list.infiniteQueryOptions(
      { ...asked, limit: pageSize },
      { getNextPageParam: ({ nextCursor }) => nextCursor },
    ),
    // Whoever comes here to see what was just done finds it.
    staleTime: 0,
    placeholderData: keepPreviousData,
  });
  return { query, entries: query.data?.pages.flatMap(({ items }) => items) ?? null };
}
