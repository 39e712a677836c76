import { useState } from 'react';

import { toApiFailure, type ApiFailure } from '../../../../api/api-failure.ts';
import type { OfferWithEvents } from '../../../../api/api-types.ts';
import { useWorkspace } from '../../../../workspace-context/workspace.ts';
import { rangeChange, withRanges, type RangeChange } from './range-change.ts';
import type { KnownSender } from './sender-ranges.ts';

export interface Senders {
  readonly allowed: readonly string[];
  /** What is being changed: a platform's id, a range, or `undo`. */
  readonly busy: string | null;
  readonly failure: ApiFailure | null;
  /** Names the last change; null where there is nothing to take back. */
  readonly done: string | null;
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
  const [last, setLast] = useState<RangeChange | null>(null);
  const { id, allowedIpRanges: allowed } = offer;

  const read = async (): Promise<readonly string[]> =>
    (await client.offers.get.query({ id })).allowedIpRanges;
  /** The list as it is by now is changed by this one thing: somebody else may have changed it meanwhile. */
  const apply = async (change: RangeChange): Promise<RangeChange> => {
    const before = await read();
    const after = withRanges(before, change);
    await client.offers.update.mutate({ id, allowedIpRanges: [...after] });
    return rangeChange(before, after);
  };
  const carryOut = async (what: string, act: () => Promise<RangeChange | null>) => {
    setBusy(what);
    setFailure(null);
    try {
      const change = await act();
      await refetch();
      setLast(change);
      return true;
    } catch (error) {
      setFailure(toApiFailure(error));
      return false;
    } finally {
      setBusy(null);
    }
  };

  return {
    allowed,
    busy,
    failure,
    done: last === null ? null : [...last.added, '-', ...last.removed].join(' '),
    allow: (range) => carryOut(range, () => apply({ added: [range], removed: [] })),
    remove: (range) => carryOut(range, () => apply({ added: [], removed: [range] })),
    allowPlatform: ({ id: platform }) =>
      carryOut(platform, async () => {
        const before = await read();
        await client.offers.allowPlatform.mutate({ id, platform });
        return rangeChange(before, await read());
      }),
    undo: () =>
      carryOut('undo', async () => {
        if (last !== null) await apply({ added: last.removed, removed: last.added });
        return null;
      }),
    forgetFailure: () => setFailure(null),
  };
}
