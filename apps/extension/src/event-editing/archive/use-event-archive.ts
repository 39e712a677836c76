import type { OfferEvent } from '../../api/api-types.ts';
import { useArchive, type ArchiveSteps } from '../../archiving/use-archive.ts';
import { useWorkspace } from '../../workspace-context/workspace.ts';

/** Archives events and brings them back. */
export function useEventArchive(): ArchiveSteps<OfferEvent> {
  const { client } = useWorkspace();
  return useArchive(({ id }, archived) => client.events.archive.mutate({ id, archived }));
}
