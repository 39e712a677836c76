import { useQuery } from '@tanstack/react-query';

import { useWorkspace } from '../workspace-context/workspace.ts';

/** The account's own token and the base of every postback URL. */
export function useAccount() {
  const { api } = useWorkspace();
  return useQuery(api.global.get.queryOptions());
}
