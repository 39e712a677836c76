import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';

import { tellBackground } from '../../messaging/tell-background.ts';
import { useWorkspace } from '../../workspace-context/workspace.ts';

const pulseMs = 30_000;

/** Alerts, the newest first, read again by and by; and the way to dismiss them. */
export function useAlerts(state: 'open' | 'all') {
  const { api } = useWorkspace();
  const queries = useQueryClient();
  const query = useInfiniteQuery({
    ...api.alerts.list.infiniteQueryOptions(
      { state },
      { getNextPageParam: ({ nextCursor }) => nextCursor },
    ),
    refetchInterval: pulseMs,
  });
  const dismiss = useMutation(
    api.alerts.dismiss.mutationOptions({
      onSuccess: () => tellBackground({ kind: 'alerts' }),
      onSettled: () => queries.invalidateQueries(api.alerts.pathFilter()),
    }),
  );
  return { query, alerts: query.data?.pages.flatMap(({ items }) => items) ?? [], dismiss };
}
