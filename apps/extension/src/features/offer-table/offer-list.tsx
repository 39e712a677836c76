import { SearchX, Tags } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';

import { i18n } from '../../language/i18n.ts';
import { LazyOfferForm } from '../../offer-form/lazy-offer-form.tsx';
import { useOfferDraftKept } from '../../offer-form/use-offer-draft-kept.ts';
import { favouriteOffersItem, withStarToggled } from '../../storage/choices.ts';
import { useStored } from '../../storage/use-stored.ts';
import { Button } from '../../ui/button.tsx';
import { Overlay } from '../../ui/overlays/overlay.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { useMay } from '../../workspace-context/role/use-role.ts';
import { useWorkspace } from '../../workspace-context/workspace.ts';
import { BulkBar } from './bulk/bulk-bar.tsx';
import { BulkNotice } from './bulk/bulk-notice.tsx';
import { useBulkArchive } from './bulk/use-bulk-archive.ts';
import { chosenCurrency, currenciesOf, listedOffers, type ListedOffer } from './listed-offers.ts';
import type { OfferChoices } from './offer-choices.ts';
import { OfferTable } from './offer-table.tsx';
import { TableToolbar } from './table-toolbar.tsx';

interface OfferListProps {
  readonly offers: readonly ListedOffer[];
  readonly choices: OfferChoices;
  readonly search: string;
  readonly returnTo: number | null;
  readonly onChoices: (changed: Partial<OfferChoices>) => void;
  readonly onSearch: (search: string) => void;
  readonly onOpen: (id: number) => void;
  readonly onReturned: () => void;
}

/** The table with what narrows it down, and what can be done with the rows that are chosen. */
export function OfferList({
  offers,
  choices,
  search,
  returnTo,
  onChoices,
  onSearch,
  onOpen,
  onReturned,
}: OfferListProps) {
  const { place } = useWorkspace();
  const mayChange = useMay('manager');
  const [{ value: favourites }, , updateFavourites] = useStored(
    useMemo(() => favouriteOffersItem(place), [place]),
  );
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const [creating, setCreating] = useState(false);
  const draftKept = useOfferDraftKept();
  const bulk = useBulkArchive();
  const searchField = useRef<HTMLInputElement>(null);

  const listed = useMemo(
    () => listedOffers(offers, { choices, search, favourites }),
    [offers, choices, search, favourites],
  );
  // Nothing is done to a row that is not shown.
  const shownChosen = listed.filter(({ id }) => chosen.has(id));
  const choose = (ids: readonly number[], isChosen: boolean): void => {
    bulk.dismiss();
    const changed = new Set(ids);
    setChosen((now) =>
      isChosen ? new Set([...now, ...ids]) : new Set([...now].filter((id) => !changed.has(id))),
    );
  };
  const leave = (left: readonly ListedOffer[]): void => {
    setChosen(new Set(left.map(({ id }) => id)));
    searchField.current?.focus();
  };
  const isReturnListed = listed.some(({ id }) => id === returnTo);
  useEffect(() => {
    // The row that one comes back to is gone from the list: the focus goes where another is looked for.
    if (returnTo === null || isReturnListed) return;
    searchField.current?.focus();
    onReturned();
  }, [returnTo, isReturnListed, onReturned]);

  return (
    <div className="flex flex-col gap-3 p-4 pb-16">
      <TableToolbar
        search={search}
        onSearch={onSearch}
        searchRef={searchField}
        state={choices.state}
        currency={chosenCurrency(offers, choices)}
        currencies={currenciesOf(offers)}
        onChoose={onChoices}
        draftKept={draftKept}
        onCreate={mayChange ? () => setCreating(true) : null}
      />
      <p role="status" className="text-sm text-muted">
        {i18n.t('offer_table.count', { shown: String(listed.length), all: String(offers.length) })}
      </p>
      <div className="fixed inset-x-3 bottom-3 z-20 mx-auto flex max-w-lg flex-col gap-2">
        <BulkNotice bulk={bulk} onGone={() => searchField.current?.focus()} />
        {shownChosen.length > 0 && <BulkBar chosen={shownChosen} bulk={bulk} onLeave={leave} />}
      </div>
      {offers.length === 0 ? (
        <EmptyState
          icon={Tags}
          action={
            mayChange && (
              <Button onClick={() => setCreating(true)}>{i18n.t('offers.create_first')}</Button>
            )
          }
        >
          {i18n.t('offer_table.none')}
        </EmptyState>
      ) : listed.length === 0 ? (
        <EmptyState
          icon={SearchX}
          action={
            <Button
              onClick={() => {
                onSearch('');
                onChoices({ state: 'all', currency: null });
                searchField.current?.focus();
              }}
            >
              {i18n.t('offer_table.show_everything')}
            </Button>
          }
        >
          {i18n.t('offer_table.nothing_found')}
        </EmptyState>
      ) : (
        <OfferTable
          offers={listed}
          choices={choices}
          favourites={favourites}
          chosen={mayChange ? chosen : null}
          returnTo={returnTo}
          onSort={onChoices}
          onChoose={choose}
          onStar={(id) => updateFavourites((now) => withStarToggled(now, id))}
          onOpen={onOpen}
          onReturned={onReturned}
        />
      )}
      {creating && (
        <Overlay title={i18n.t('offers.create')} onClose={() => setCreating(false)}>
          <LazyOfferForm onDone={() => setCreating(false)} />
        </Overlay>
      )}
    </div>
  );
}
