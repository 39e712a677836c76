import { useQuery } from '@tanstack/react-query';
import { Archive } from 'lucide-react';

import { toApiFailure } from '../../../api/api-failure.ts';
import { i18n } from '../../../language/i18n.ts';
import { LongList } from '../../../long-list/long-list.tsx';
import { Button } from '../../../ui/button.tsx';
import { Overlay } from '../../../ui/overlays/overlay.tsx';
import { NamedText, namePlace } from '../../../ui/names/exact-name.tsx';
import { EmptyState, failureText, FailureState, Loading, Skeleton } from '../../../ui/states.tsx';
import { Notice } from '../../../ui/status.tsx';
import { useWorkspace } from '../../../workspace-context/workspace.ts';
import type { OfferArchive } from '../../../archiving/use-offer-archive.ts';

interface ArchivedOffersProps {
  readonly archive: OfferArchive;
  readonly mayRestore: boolean;
  readonly onClose: () => void;
}

/** All archived offers, each with the way back. */
export function ArchivedOffers({ archive, mayRestore, onClose }: ArchivedOffersProps) {
  const { api } = useWorkspace();
  const all = useQuery(api.offers.list.queryOptions({ includeArchived: true }));
  const { data } = all;
  const archived = data?.filter(({ archivedAt }) => archivedAt !== null) ?? [];
  return (
    <Overlay title={i18n.t('offers.archived_list')} onClose={onClose}>
      {archive.step.kind === 'failed' && (
        <div className="pb-3">
          <Notice tone="error" urgent>
            <NamedText
              text={`${namePlace}: ${failureText(archive.step.failure).text}`}
              name={archive.step.thing.name}
            />
          </Notice>
        </div>
      )}
      {all.isPending ? (
        <Loading>
          <Skeleton className="h-8" />
          <Skeleton className="h-8" />
        </Loading>
      ) : data === undefined ? (
        <FailureState
          failure={toApiFailure(all.error)}
          onRetry={() => void all.refetch()}
          busy={all.isFetching}
        />
      ) : archived.length === 0 ? (
        <EmptyState icon={Archive}>{i18n.t('offers.archived_none')}</EmptyState>
      ) : (
        <LongList
          className="divide-y divide-line"
          items={archived}
          keyOf={({ id }) => id}
          rowHeight={44}
        >
          {(offer, row) => (
            <li {...row} className="flex items-center gap-2 py-2">
              <span className="min-w-0 flex-1 [overflow-wrap:anywhere]">
                <bdi>{offer.name}</bdi>
                <span className="ms-1.5 text-muted">#{offer.id}</span>
              </span>
              {mayRestore && (
                <Button
                  size="small"
                  disabled={archive.busy}
                  aria-label={i18n.t('events.restore_name', { name: offer.name })}
                  onClick={() => archive.restore(offer, onClose)}
                >
                  {i18n.t('events.restore')}
                </Button>
              )}
            </li>
          )}
        </LongList>
      )}
    </Overlay>
  );
}
