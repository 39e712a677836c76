import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';

import { toApiFailure, type ApiFailure } from '../../../api/api-failure.ts';
import type { RepairInput, RepairOutcome } from '../../../api/api-types.ts';
import { useWorkspace } from '../../../workspace-context/workspace.ts';
import { askedFor, type Selection } from '../selection/selection.ts';

/** How far a repair has got. */
export interface RepairRun {
  readonly outcomes: readonly RepairOutcome[];
  readonly state:
    | { readonly kind: 'running' }
    | { readonly kind: 'done' }
    /** What was done before stays done; it goes on from there. */
    | { readonly kind: 'stopped'; readonly failure: ApiFailure };
}

/** Previews a repair, and carries out exactly the one that was previewed, part by part. */
export function useRepair(selection: Selection, onChanged: () => Promise<void>) {
  const { api, client, refetch } = useWorkspace();
  const asked = askedFor(selection);
  const previewing = useMutation(api.postbacks.previewRepair.mutationOptions());
  const [progress, setProgress] = useState<RepairRun | null>(null);
  const [cursor, setCursor] = useState<string | null>(null);

  const run = async (
    repair: RepairInput['repair'],
    from: { readonly cursor: string | null; readonly outcomes: readonly RepairOutcome[] },
  ): Promise<void> => {
    let { cursor: next, outcomes } = from;
    setProgress({ outcomes, state: { kind: 'running' } });
    try {
      do {
        const done = await client.postbacks.repair.mutate({
          selection: asked,
          repair,
          ...(next === null ? {} : { cursor: next }),
        });
        outcomes = [...outcomes, ...done.outcomes];
        next = done.nextCursor;
        setCursor(next);
        setProgress({ outcomes, state: { kind: 'running' } });
      } while (next !== null);
      setProgress({ outcomes, state: { kind: 'done' } });
    } catch (error) {
      setProgress({ outcomes, state: { kind: 'stopped', failure: toApiFailure(error) } });
    }
    await Promise.all([onChanged(), ...(repair.kind === 'createEvent' ? [refetch()] : [])]);
  };

  return {
    preview: {
      isPending: previewing.isPending,
      error: previewing.error,
      data: previewing.data,
      reset: previewing.reset,
      mutate: (repair: RepairInput['repair'], then: { readonly onSuccess: () => void }) =>
        previewing.mutate({ selection: asked, repair }, then),
    },
    progress,
    /** Does what was previewed; there is nothing else to do. */
    carryOut: async (): Promise<void> => {
      const previewed = previewing.variables;
      if (previewing.data === undefined || previewed === undefined) return;
      await run(previewed.repair, { cursor, outcomes: progress?.outcomes ?? [] });
    },
  };
}

export type Repairing = ReturnType<typeof useRepair>;
