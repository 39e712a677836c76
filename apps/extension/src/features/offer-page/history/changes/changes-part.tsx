import { useInfiniteQuery } from '@tanstack/react-query';

import { toApiFailure } from '../../../../api/api-failure.ts';
import type { OfferWithEvents } from '../../../../api/api-types.ts';
import { i18n } from '../../../../language/i18n.ts';
import { OlderButton } from '../../../../long-list/older-button.tsx';
import { FailureState, Loading, Skeleton } from '../../../../ui/states.tsx';
import { useWorkspace } from '../../../../workspace-context/workspace.ts';
import { SectionPart } from '../../section-part.tsx';
import { ChangeItem } from './change-item.tsx';

const perPage = 20;

interface ChangesPartProps {
  readonly offer: OfferWithEvents;
  /** The moment whose mapping is shown beside. */
  readonly moment: string | null;
  readonly onMoment: (moment: string) => void;
}

/** What was changed on an offer, its events and its tokens, the newest first. */
export function ChangesPart({ offer, moment, onMoment }: ChangesPartProps) {
  const { api } = useWorkspace();
  const query = useInfiniteQuery(
    api.offers.history.infiniteQueryOptions(
      { id: offer.id, limit: perPage },
      { getNextPageParam: ({ nextCursor }) => nextCursor },
    ),
  );
  const changes = query.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <SectionPart title={i18n.t('offer_page.changes')} about={i18n.t('offer_page.changes_about')}>
      {query.isPending ? (
        <Loading>
          <Skeleton className="h-16" />
          <Skeleton className="h-16" />
          <Skeleton className="h-16" />
        </Loading>
      ) : query.isError && changes.length === 0 ? (
        <FailureState
          failure={toApiFailure(query.error)}
          onRetry={() => void query.refetch()}
          busy={query.isFetching}
        />
      ) : changes.length === 0 ? (
        <p className="text-muted">{i18n.t('offer_page.changes_none')}</p>
      ) : (
        <ol aria-label={i18n.t('offer_page.changes')} className="divide-y divide-line">
          {changes.map((change) => (
            <ChangeItem
              key={change.id}
              change={change}
              offer={offer}
              isShown={change.at === moment}
              onShow={() => onMoment(change.at)}
            />
          ))}
        </ol>
      )}
      <OlderButton query={query} />
    </SectionPart>
  );
}
