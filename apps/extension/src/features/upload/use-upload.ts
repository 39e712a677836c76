import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';

import { toApiFailure, type ApiFailure } from '../../api/api-failure.ts';
import type { LocalState } from '../../api/local/local-state.ts';
import type { Draft } from '../../storage/draft.ts';
import { useWorkspace } from '../../workspace-context/workspace.ts';
import { carryOut, type UploadFailure } from './carry-out.ts';
import { linksOf, namesToCompare, planUpload, type PlannedOffer } from './plan/plan-upload.ts';
import { readServerOffers } from './server-offers.ts';
import type { UploadChoices } from './plan/upload-choices.ts';
import { uploadSteps, type UploadStep } from './plan/upload-steps.ts';

export interface Upload {
  /** null until the server's offers are known. */
  readonly plan: readonly PlannedOffer[] | null;
  readonly steps: readonly UploadStep[];
  readonly reading: boolean;
  /** Why the server's offers could not be read. */
  readonly failed: ApiFailure | null;
  readAgain(): void;
  /** How far a running upload is; null where none runs. */
  readonly progress: { readonly done: number; readonly all: number } | null;
  /** Why the last one stopped. */
  readonly stopped: UploadFailure | null;
  start(): void;
}

/** Compares with the server, and carries out what was planned. */
export function useUpload(state: LocalState, draft: Draft<UploadChoices>): Upload {
  const choices = draft.value;
  const { client, refetch } = useWorkspace();
  const names = useMemo(() => namesToCompare(state, choices), [state, choices]);
  const compared = useQuery({
    queryKey: ['upload', ...[...names].toSorted()],
    queryFn: () => readServerOffers(client, names),
    enabled: names.size > 0,
    staleTime: 0,
    // While a name is typed, what is known stays in sight.
    placeholderData: (before) => before,
  });
  const [progress, setProgress] = useState<Upload['progress']>(null);
  const [stopped, setStopped] = useState<UploadFailure | null>(null);
  const plan = compared.data === undefined ? null : planUpload(state, compared.data, choices);
  const steps = plan === null ? [] : uploadSteps(plan);

  const start = async (): Promise<void> => {
    setStopped(null);
    setProgress({ done: 0, all: steps.length });
    const link = (links: Readonly<Record<string, number>>): void =>
      draft.update((now) => ({ ...now, links: { ...now.links, ...links } }));
    link(linksOf(plan ?? []));
    const failure = await carryOut(client, steps, {
      onStep: (done) => setProgress({ done, all: steps.length }),
      onCreated: (localId, serverId) => link({ [localId]: serverId }),
    });
    // What is there now is compared anew: a repeated upload sends only what is missing.
    await refetch();
    setStopped(failure);
    setProgress(null);
  };
  return {
    plan,
    steps: compared.isPlaceholderData ? [] : steps,
    reading: compared.isFetching,
    failed: compared.error === null || plan !== null ? null : toApiFailure(compared.error),
    readAgain: () => void compared.refetch(),
    progress,
    stopped,
    start: () => void start(),
  };
}
