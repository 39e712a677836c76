import { useQuery } from '@tanstack/react-query';

import type { Account } from '../api/api-types.ts';
import { useMay } from '../workspace-context/role/use-role.ts';
import { useWorkspace } from '../workspace-context/workspace.ts';

const asAccount = (account: Account): Account => account;

/** The account's own token and the base of every postback URL; in local mode the tracker's. */
export function useAccount() {
  const { api } = useWorkspace();
  const mayKnow = useMay('manager');
  return useQuery({
    ...api.global.get.queryOptions(undefined, { select: asAccount }),
    // A viewer is refused once: asking again with every part of a screen would change nothing.
    retryOnMount: mayKnow,
  });
}
