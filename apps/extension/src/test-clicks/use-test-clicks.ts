import { useMutation, type UseMutationResult } from '@tanstack/react-query';
import { useMemo } from 'react';

import { toApiFailure } from '../api/api-failure.ts';
import { useStored } from '../storage/use-stored.ts';
import { useWorkspace } from '../workspace-context/workspace.ts';
import { testClicksItem } from './test-clicks.ts';

interface TestClicks {
  /** Those whose traces are still on the server. */
  readonly transactionIds: readonly string[];
  note(transactionId: string): void;
  /** Removes the traces of every one of them. */
  readonly remove: UseMutationResult<void, Error, void>;
}

/** Test clicks made by this browser, and the way to be rid of them. */
export function useTestClicks(): TestClicks {
  const { client, place, refetch } = useWorkspace();
  const [clicks, , update] = useStored(useMemo(() => testClicksItem(place), [place]));

  const removeTraces = async (transactionId: string): Promise<void> => {
    try {
      await client.tests.remove.mutate({ transactionId });
    } catch (error) {
      const failure = toApiFailure(error);
      const gone = failure.kind === 'refused' && failure.reason === 'CLICK_NOT_FOUND';
      if (!gone) throw error;
    }
  };
  const remove = useMutation({
    networkMode: 'always',
    mutationFn: async () => {
      for (const transactionId of clicks.value) {
        await removeTraces(transactionId);
        update((kept) => kept.filter((one) => one !== transactionId));
      }
      await refetch();
    },
  });
  return {
    transactionIds: clicks.value,
    note: (transactionId) => update((kept) => [...kept, transactionId]),
    remove,
  };
}
