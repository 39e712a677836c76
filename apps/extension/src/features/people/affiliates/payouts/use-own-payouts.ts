import type { PriceRule } from '@trackside/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';

import type { OwnPayout } from '../../../../api/people-types.ts';
import { useWorkspace } from '../../../../workspace-context/workspace.ts';
import { useAffiliatesAgain } from '../use-affiliates.ts';

/** An affiliate's own payouts; taking one away is remembered, so that it can be undone. */
export function useOwnPayouts(affiliateId: string) {
  const { api, client } = useWorkspace();
  const readAgain = useAffiliatesAgain();
  const query = useQuery(api.affiliates.payouts.queryOptions({ affiliateId }));
  const [removed, setRemoved] = useState<OwnPayout | null>(null);
  const set = ({ offerId, eventId }: OwnPayout, payout: PriceRule | null) =>
    client.affiliates.setPayout.mutate({ affiliateId, offerId, eventId, payout });
  const remove = useMutation({
    networkMode: 'always',
    mutationFn: (payout: OwnPayout) => set(payout, null),
    onSuccess: async (_answer, payout) => {
      await readAgain();
      setRemoved(payout);
    },
  });
  const undo = useMutation({
    networkMode: 'always',
    mutationFn: (payout: OwnPayout) => set(payout, payout.payout),
    onSuccess: async () => {
      await readAgain();
      setRemoved(null);
    },
  });
  // Where it is paid something of its own again, there is nothing to take back.
  const isBack = query.data?.some(
    ({ offerId, eventId }) => offerId === removed?.offerId && eventId === removed.eventId,
  );
  return { query, removed: isBack === true ? null : removed, remove, undo };
}
