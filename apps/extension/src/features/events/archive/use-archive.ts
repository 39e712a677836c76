import { useState } from 'react';

import { toApiFailure, type ApiFailure } from '../../../api/api-failure.ts';
import type { OfferEvent } from '../../../api/api-types.ts';
import { useWorkspace } from '../../../workspace-context/workspace.ts';

/** What came of the last step. */
export type ArchiveStep =
  | { readonly kind: 'none' }
  | { readonly kind: 'archived'; readonly event: OfferEvent }
  | { readonly kind: 'failed'; readonly event: OfferEvent; readonly failure: ApiFailure };

interface ArchiveSteps {
  readonly step: ArchiveStep;
  readonly busy: boolean;
  archive(event: OfferEvent): void;
  /** Brings an event back, whether at once or long after. */
  restore(event: OfferEvent, onDone: () => void): void;
  dismiss(): void;
}

/** Archives events and brings them back. */
export function useArchive(): ArchiveSteps {
  const { client, refetch } = useWorkspace();
  const [step, setStep] = useState<ArchiveStep>({ kind: 'none' });
  const [busy, setBusy] = useState(false);

  const carryOut = async (event: OfferEvent, archived: boolean): Promise<boolean> => {
    setBusy(true);
    try {
      await client.events.archive.mutate({ id: event.id, archived });
      await refetch();
      setStep(archived ? { kind: 'archived', event } : { kind: 'none' });
      return true;
    } catch (error) {
      setStep({ kind: 'failed', event, failure: toApiFailure(error) });
      return false;
    } finally {
      setBusy(false);
    }
  };
  return {
    step,
    busy,
    archive: (event) => void carryOut(event, true),
    restore: (event, onDone) => void carryOut(event, false).then((done) => done && onDone()),
    dismiss: () => setStep({ kind: 'none' }),
  };
}
