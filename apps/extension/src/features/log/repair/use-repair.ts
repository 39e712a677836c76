import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';

import type { RepairInput, RepairOutcome } from '../../../api/api-types.ts';
import { useWorkspace } from '../../../workspace-context/workspace.ts';
import { askedFor, type Selection } from '../selection/selection.ts';
import { goneOn, runParts, type RepairRun } from './run-repair.ts';

type Repair = RepairInput['repair'];

/**
 * Previews a repair, and carries out exactly the one that was previewed, part by part. It goes on
 * only as long as it is in sight.
 */
export function useRepair(selection: Selection, onChanged: () => Promise<void>) {
  const { api, client, refetch } = useWorkspace();
  const asked = askedFor(selection);
  const previewing = useMutation(api.postbacks.previewRepair.mutationOptions());
  const [progress, setProgress] = useState<RepairRun | null>(null);
  /** Of the repairs before this one, in the same overlay. */
  const [earlier, setEarlier] = useState<readonly RepairOutcome[]>([]);
  const [stopping, setStopping] = useState(false);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const run = async (repair: Repair, before: RepairRun | null): Promise<void> => {
    const controller = new AbortController();
    running.current = controller;
    setStopping(false);
    await runParts(before ?? { outcomes: [], cursor: null }, {
      doPart: async (cursor) =>
        client.postbacks.repair.mutate({
          selection: asked,
          repair: before !== null && cursor === null ? await again(repair) : repair,
          ...(cursor === null ? {} : { cursor }),
        }),
      signal: controller.signal,
      tell: setProgress,
    });
    await Promise.all([onChanged(), ...(repair.kind === 'createEvent' ? [refetch()] : [])]);
  };

  const again = async (repair: Repair): Promise<Repair> =>
    repair.kind === 'createEvent'
      ? goneOn(repair, await client.events.list.query({ offerId: repair.offerId }))
      : repair;

  return {
    preview: {
      isPending: previewing.isPending,
      error: previewing.error,
      data: previewing.data,
      reset: previewing.reset,
      mutate: (repair: Repair, then: { readonly onSuccess: () => void }) =>
        previewing.mutate({ selection: asked, repair }, then),
    },
    progress,
    /** All that was done, this repair's and those before it. */
    outcomes: [...earlier, ...(progress?.outcomes ?? [])],
    /** It ends with the part that it is at. */
    stopping,
    stop: (): void => {
      running.current?.abort();
      setStopping(true);
    },
    /** Does what was previewed; there is nothing else to do. */
    carryOut: async (): Promise<void> => {
      const previewed = previewing.variables;
      if (previewing.data === undefined || previewed === undefined) return;
      await run(previewed.repair, progress);
    },
    /** Leaves what was stopped as it is, for another repair. */
    startOver: (): void => {
      setEarlier((done) => [...done, ...(progress?.outcomes ?? [])]);
      setProgress(null);
      previewing.reset();
    },
  };
}

export type Repairing = ReturnType<typeof useRepair>;
