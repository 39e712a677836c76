import { useQuery } from '@tanstack/react-query';

import type { Account } from '../api/api-types.ts';
import { useWorkspace } from '../workspace-context/workspace.ts';

const asAccount = (account: Account): Account => account;

/** The account's own token and the base of every postback URL; in local mode the tracker's. */
export function useAccount() {
  const { api } = useWorkspace();
  return useQuery(api.global.get.queryOptions(undefined, { select: asAccount }));
}
