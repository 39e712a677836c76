import { useState } from 'react';

import { toApiFailure, type ApiFailure } from '../../../api/api-failure.ts';
import { useWorkspace } from '../../../workspace-context/workspace.ts';
import type { ListedOffer } from '../listed-offers.ts';

interface FailedOffer {
  readonly offer: ListedOffer;
  readonly failure: ApiFailure;
}

/** What came of the last step; what could not be changed stands beside what was. */
export type BulkStep = { readonly kind: 'none' } | DoneStep;

interface DoneStep {
  readonly kind: 'done';
  readonly archived: boolean;
  readonly offers: readonly ListedOffer[];
  readonly failed: readonly FailedOffer[];
}

export interface BulkArchive {
  readonly step: BulkStep;
  /** What is going on: archiving, bringing back, or nothing. */
  readonly busy: 'archive' | 'restore' | null;
  /** Archives offers or brings them back; `onDone` is told at the end which could not be. */
  change(offers: readonly ListedOffer[], archived: boolean, onDone: OnDone): void;
  /** Takes the last step back. */
  undo(onDone: () => void): void;
  dismiss(): void;
}

type OnDone = (failed: readonly ListedOffer[]) => void;

/** So many are asked for at once: they travel as one request, and the server answers before long. */
const together = 20;

/** Archives many offers and brings them back, and keeps what could not be. */
export function useBulkArchive(): BulkArchive {
  const { client, refetch } = useWorkspace();
  const [step, setStep] = useState<BulkStep>({ kind: 'none' });
  const [busy, setBusy] = useState<BulkArchive['busy']>(null);

  const ask = async (offers: readonly ListedOffer[], archived: boolean): Promise<DoneStep> => {
    const changed: ListedOffer[] = [];
    const failed: FailedOffer[] = [];
    for (let at = 0; at < offers.length; at += together) {
      const some = offers.slice(at, at + together);
      const answers = await Promise.allSettled(
        some.map(({ id }) => client.offers.archive.mutate({ id, archived })),
      );
      for (const [index, offer] of some.entries()) {
        const answer = answers[index];
        if (answer?.status === 'rejected')
          failed.push({ offer, failure: toApiFailure(answer.reason) });
        else changed.push(offer);
      }
    }
    return { kind: 'done', archived, offers: changed, failed };
  };
  const carryOut = async (
    offers: readonly ListedOffer[],
    archived: boolean,
    end: (done: DoneStep) => void,
  ): Promise<void> => {
    setBusy(archived ? 'archive' : 'restore');
    const done = await ask(offers, archived);
    await refetch();
    setBusy(null);
    end(done);
  };

  return {
    step,
    busy,
    change: (offers, archived, onDone) =>
      void carryOut(offers, archived, (done) => {
        setStep(done);
        onDone(done.failed.map(({ offer }) => offer));
      }),
    undo: (onDone) => {
      if (step.kind === 'none') return;
      void carryOut(step.offers, !step.archived, (done) => {
        // What could not be taken back can be tried again.
        const left = done.failed.map(({ offer }) => offer);
        setStep(
          left.length === 0 ? { kind: 'none' } : { ...step, offers: left, failed: done.failed },
        );
        onDone();
      });
    },
    dismiss: () => setStep({ kind: 'none' }),
  };
}
