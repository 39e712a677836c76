import type { Affiliate } from '../../../api/people-types.ts';
import { useArchive, type ArchiveSteps } from '../../../archiving/use-archive.ts';
import { useWorkspace } from '../../../workspace-context/workspace.ts';

export type AffiliateArchive = ArchiveSteps<Pick<Affiliate, 'id' | 'name'>>;

/** Takes affiliates out of the list and brings them back; their clicks and payouts go on. */
export function useAffiliateArchive(): AffiliateArchive {
  const { client } = useWorkspace();
  return useArchive(({ id }, archived) => client.affiliates.archive.mutate({ id, archived }));
}
