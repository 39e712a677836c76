import { useQuery } from '@tanstack/react-query';

import type { Role } from '../../api/people-types.ts';
import { isEnough } from './is-enough.ts';
import { useWorkspace } from '../workspace.ts';

/** What the access token may do; null until the server has said it. Who asks regularly is the header. */
export function useRole(): Role | null {
  const { api } = useWorkspace();
  const { data } = useQuery({
    ...api.access.whoami.queryOptions(),
    retry: false,
    retryOnMount: false,
    refetchOnMount: false,
  });
  return data?.role ?? null;
}

/** Whether the role allows what needs this one. Until it is known, nothing is hidden. */
export function useMay(needed: Role): boolean {
  const role = useRole();
  return role === null || isEnough(role, needed);
}
