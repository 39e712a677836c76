import { useState } from 'react';

import { toApiFailure, type ApiFailure } from '../../../api/api-failure.ts';
import type { Offer } from '../../../api/api-types.ts';
import { useWorkspace } from '../../../workspace-context/workspace.ts';

export type NamedOffer = Pick<Offer, 'id' | 'name'>;

/** What came of the last step. */
export type OfferArchiveStep =
  | { readonly kind: 'none' }
  | { readonly kind: 'archived'; readonly offer: NamedOffer }
  | { readonly kind: 'failed'; readonly offer: NamedOffer; readonly failure: ApiFailure };

export interface OfferArchive {
  readonly step: OfferArchiveStep;
  readonly busy: boolean;
  archive(offer: NamedOffer): void;
  /** Brings an offer back, whether at once or long after, and chooses it. */
  restore(offer: NamedOffer, onDone: () => void): void;
  dismiss(): void;
}

/** Archives offers and brings them back. */
export function useOfferArchive(): OfferArchive {
  const { client, refetch, setOffer } = useWorkspace();
  const [step, setStep] = useState<OfferArchiveStep>({ kind: 'none' });
  const [busy, setBusy] = useState(false);

  const carryOut = async (offer: NamedOffer, archived: boolean): Promise<boolean> => {
    setBusy(true);
    try {
      await client.offers.archive.mutate({ id: offer.id, archived });
      await refetch();
      if (!archived) setOffer(offer.id);
      setStep(archived ? { kind: 'archived', offer } : { kind: 'none' });
      return true;
    } catch (error) {
      setStep({ kind: 'failed', offer, failure: toApiFailure(error) });
      return false;
    } finally {
      setBusy(false);
    }
  };
  return {
    step,
    busy,
    archive: (offer) => void carryOut(offer, true),
    restore: (offer, onDone) => void carryOut(offer, false).then((done) => done && onDone()),
    dismiss: () => setStep({ kind: 'none' }),
  };
}
