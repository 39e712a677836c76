import type { Offer } from '../api/api-types.ts';
import { useArchive, type ArchiveSteps } from './use-archive.ts';
import { useWorkspace } from '../workspace-context/workspace.ts';

export type OfferArchive = ArchiveSteps<Pick<Offer, 'id' | 'name'>>;

/** Archives offers and brings them back; one that comes back is chosen. */
export function useOfferArchive(): OfferArchive {
  const { client, setOffer } = useWorkspace();
  return useArchive(
    ({ id }, archived) => client.offers.archive.mutate({ id, archived }),
    ({ id }) => setOffer(id),
  );
}
