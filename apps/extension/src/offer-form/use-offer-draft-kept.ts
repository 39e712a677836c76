import { useMemo } from 'react';
import * as z from 'zod/mini';

import { draftItem } from '../storage/draft.ts';
import { useStored } from '../storage/use-stored.ts';
import { useWorkspace } from '../workspace-context/workspace.ts';

export const offerDraftName = 'offer';

/** True where a half-typed offer waits to be continued. What it holds is the form's to read. */
export function useOfferDraftKept(): boolean {
  const { place: serverUrl } = useWorkspace();
  const [draft] = useStored(
    useMemo(() => draftItem<unknown>(offerDraftName, z.unknown(), { serverUrl }), [serverUrl]),
  );
  return draft.value !== null && draft.value !== undefined;
}
