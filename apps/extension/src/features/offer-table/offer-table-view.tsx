import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';

import { toApiFailure } from '../../api/api-failure.ts';
import { useStored } from '../../storage/use-stored.ts';
import { FailureState, Loading, Skeleton } from '../../ui/states.tsx';
import { useWorkspace } from '../../workspace-context/workspace.ts';
import { offerChoicesItem } from './offer-choices.ts';
import { OfferList } from './offer-list.tsx';

interface OfferTableViewProps {
  /** All about one offer, with a way back. */
  readonly page: (offerId: number, onClose: () => void) => ReactNode;
}

/** All offers; a press on one opens its page, and the way back leads to its row. */
export function OfferTableView({ page }: OfferTableViewProps) {
  const { api, offers, offerId, setOffer } = useWorkspace();
  const all = useQuery(api.offers.list.queryOptions({ includeArchived: true }));
  const [{ loaded, value: choices }, , update] = useStored(offerChoicesItem);
  const [search, setSearch] = useState('');
  const [opened, setOpened] = useState<number | null>(null);
  const [returnTo, setReturnTo] = useState<number | null>(null);
  const [knownOffer, setKnownOffer] = useState(offerId);
  if (offerId !== knownOffer) {
    setKnownOffer(offerId);
    // Who chooses another in the header wants to see that one. One that leaves for the archive stays in sight.
    const isActive = offers?.some(({ id }) => id === opened) === true;
    if (opened !== null && isActive) setOpened(offerId);
  }

  const open = (id: number): void => {
    // An archived one is looked at, and not worked on. Any other is chosen, also where it stood there only by default.
    const isActive = all.data?.some((offer) => offer.id === id && offer.archivedAt === null);
    if (isActive === true) setOffer(id);
    setOpened(id);
  };
  if (opened !== null) {
    return page(opened, () => {
      setReturnTo(opened);
      setOpened(null);
    });
  }
  if (all.isPending || !loaded) return <TableSkeleton />;
  if (all.data === undefined) {
    return (
      <FailureState
        failure={toApiFailure(all.error)}
        onRetry={() => void all.refetch()}
        busy={all.isFetching}
      />
    );
  }
  return (
    <OfferList
      offers={all.data}
      choices={choices}
      search={search}
      returnTo={returnTo}
      onChoices={(changed) => update((kept) => ({ ...kept, ...changed }))}
      onSearch={setSearch}
      onOpen={open}
      onReturned={() => setReturnTo(null)}
    />
  );
}

function TableSkeleton() {
  return (
    <div className="p-4">
      <Loading>
        <Skeleton className="h-8" />
        <Skeleton className="h-96" />
      </Loading>
    </div>
  );
}
