import { useState } from 'react';

import { toApiFailure, type ApiFailure } from '../api/api-failure.ts';
import { useWorkspace } from '../workspace-context/workspace.ts';

/** What came of the last step. */
export type ArchiveStep<Thing> =
  | { readonly kind: 'none' }
  | { readonly kind: 'archived'; readonly thing: Thing }
  | { readonly kind: 'failed'; readonly thing: Thing; readonly failure: ApiFailure };

export interface ArchiveSteps<Thing> {
  readonly step: ArchiveStep<Thing>;
  readonly busy: boolean;
  archive(thing: Thing): void;
  /** Brings it back, whether at once or long after. */
  restore(thing: Thing, onDone: () => void): void;
  dismiss(): void;
}

/**
 * Archives something and brings it back. `change` asks for it, and `restored` is called before what
 * came of it is shown.
 */
export function useArchive<Thing>(
  change: (thing: Thing, archived: boolean) => Promise<unknown>,
  restored: (thing: Thing) => void = () => undefined,
): ArchiveSteps<Thing> {
  const { refetch } = useWorkspace();
  const [step, setStep] = useState<ArchiveStep<Thing>>({ kind: 'none' });
  const [busy, setBusy] = useState(false);

  const carryOut = async (thing: Thing, archived: boolean): Promise<boolean> => {
    setBusy(true);
    try {
      await change(thing, archived);
      await refetch();
      if (!archived) restored(thing);
      setStep(archived ? { kind: 'archived', thing } : { kind: 'none' });
      return true;
    } catch (error) {
      setStep({ kind: 'failed', thing, failure: toApiFailure(error) });
      return false;
    } finally {
      setBusy(false);
    }
  };
  return {
    step,
    busy,
    archive: (thing) => void carryOut(thing, true),
    restore: (thing, onDone) => void carryOut(thing, false).then((done) => done && onDone()),
    dismiss: () => setStep({ kind: 'none' }),
  };
}
