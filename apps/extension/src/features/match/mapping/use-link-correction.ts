import { useState } from 'react';

import { toApiFailure } from '../../../api/api-failure.ts';
import { failureText } from '../../../ui/states.tsx';
import { useMay } from '../../../workspace-context/role/use-role.ts';
import { useWorkspace } from '../../../workspace-context/workspace.ts';

export interface LinkCorrection {
  readonly busy: boolean;
  /** Why it could not be corrected. */
  readonly failure: string | null;
  /** null for who may only read. */
  readonly correct: ((link: string) => void) | null;
}

/** Corrects the offer's destination. */
export function useLinkCorrection(offerId: number): LinkCorrection {
  const { client, refetch } = useWorkspace();
  const mayChange = useMay('manager');
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const correct = async (destinationUrl: string): Promise<void> => {
    setBusy(true);
    try {
      await client.offers.update.mutate({ id: offerId, destinationUrl });
      await refetch();
      setFailure(null);
    } catch (error) {
      setFailure(failureText(toApiFailure(error)).text);
    } finally {
      setBusy(false);
    }
  };
  return { busy, failure, correct: mayChange ? (link) => void correct(link) : null };
}
