import { useState } from 'react';

import { toApiFailure, type ApiFailure } from '../../../../api/api-failure.ts';
import type { OfferWithEvents } from '../../../../api/api-types.ts';
import { useWorkspace } from '../../../../workspace-context/workspace.ts';
import type { KnownSender } from './sender-ranges.ts';

export interface Senders {
  readonly allowed: readonly string[];
  /** What is being changed: a platform's id, a range, or `undo`. */
  readonly busy: string | null;
  readonly failure: ApiFailure | null;
  /** The list before the last change; null where there is nothing to take back. */
  readonly before: readonly string[] | null;
  /** Each answers whether it was done. */
  allow(range: string): Promise<boolean>;
  remove(range: string): Promise<boolean>;
  allowPlatform(sender: KnownSender): Promise<boolean>;
  undo(): Promise<boolean>;
  forgetFailure(): void;
}

/** Whose postbacks an offer takes; each change is made at once and can be taken back. */
export function useSenders(offer: OfferWithEvents): Senders {
  const { client, refetch } = useWorkspace();
  const [busy, setBusy] = useState<string | null>(null);
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  const [before, setBefore] = useState<readonly string[] | null>(null);
  const { id, allowedIpRanges: allowed } = offer;

  const carryOut = async (
    what: string,
    change: () => Promise<unknown>,
    takenBackBy: readonly string[] | null,
  ): Promise<boolean> => {
    setBusy(what);
    setFailure(null);
    try {
      await change();
      await refetch();
      setBefore(takenBackBy);
      return true;
    } catch (error) {
      setFailure(toApiFailure(error));
      return false;
    } finally {
      setBusy(null);
    }
  };
  const set = (ranges: readonly string[]) =>
    client.offers.update.mutate({ id, allowedIpRanges: [...ranges] });

  return {
    allowed,
    busy,
    failure,
    before,
    allow: (range) => carryOut(range, () => set([...allowed, range]), allowed),
    remove: (range) => carryOut(range, () => set(allowed.filter((one) => one !== range)), allowed),
    allowPlatform: ({ id: platform }) =>
      carryOut(platform, () => client.offers.allowPlatform.mutate({ id, platform }), allowed),
    undo: () => carryOut('undo', () => set(before ?? allowed), null),
    forgetFailure: () => setFailure(null),
  };
}
