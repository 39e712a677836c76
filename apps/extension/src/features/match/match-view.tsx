import { useDraft } from '../../storage/draft.ts';
import { Loading, Skeleton } from '../../ui/states.tsx';
import { useWorkspace } from '../../workspace-context/workspace.ts';
import { matchDraftItem, noMatchDraft } from './match-draft.ts';
import { MatchScreen } from './match-screen.tsx';

/** Names found on the dashboard's page against the offer's events. */
export function MatchView() {
  const { offer } = useWorkspace();
  const draft = useDraft(matchDraftItem, noMatchDraft);
  if (offer === null || !draft.loaded) {
    return (
      <div className="p-3">
        <Loading>
          <Skeleton className="h-8" />
          <Skeleton className="h-40" />
        </Loading>
      </div>
    );
  }
  return <MatchScreen key={offer.id} offer={offer} draft={draft} />;
}
