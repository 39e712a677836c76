import { lazy, Suspense, useMemo, useRef, useState } from 'react';

import { i18n } from '../../language/i18n.ts';
import { favouriteOffersItem, recentOffersItem, withStarToggled } from '../../storage/choices.ts';
import { useStored } from '../../storage/use-stored.ts';
import { Combobox } from '../../ui/overlays/combobox.tsx';
import { Overlay } from '../../ui/overlays/overlay.tsx';
import { useMay } from '../../workspace-context/role/use-role.ts';
import { useWorkspace } from '../../workspace-context/workspace.ts';
import { useOfferArchive } from '../../archiving/use-offer-archive.ts';
import { LazyOfferForm } from '../../offer-form/lazy-offer-form.tsx';
import { offerOptions } from './offer-options.ts';
import { PickerFooter } from './picker-footer.tsx';
import { useOfferDraftKept } from '../../offer-form/use-offer-draft-kept.ts';

const ArchivedOffers = lazy(async () => ({
  default: (await import('./archive/archived-offers.tsx')).ArchivedOffers,
}));
const OfferArchiveNotice = lazy(async () => ({
  default: (await import('../../archiving/offer-archive-notice.tsx')).OfferArchiveNotice,
}));

/** The offer to work on: search, favourites and recent ones first, archiving, and a way to make another. */
export function OfferPicker() {
  const { place: kept, offer, offers, offerId, setOffer } = useWorkspace();
  const [{ value: recent }] = useStored(useMemo(() => recentOffersItem(kept), [kept]));
  const [{ value: favourites }, , updateFavourites] = useStored(
    useMemo(() => favouriteOffersItem(kept), [kept]),
  );
  const [open, setOpen] = useState<'none' | 'form' | 'archived'>('none');
  const archive = useOfferArchive();
  const draftKept = useOfferDraftKept();
  const mayChange = useMay('manager');
  const place = useRef<HTMLSpanElement>(null);
  const focusPicker = (): void => {
    // What was pressed has gone with its list; the picker is where it was.
    setTimeout(() => place.current?.querySelector('button')?.focus());
  };
  const closeOverlay = (): void => {
    setOpen('none');
    focusPicker();
  };
  const chosen = offers?.find((offer) => offer.id === offerId);
  const name = chosen?.name ?? offer?.name ?? i18n.t('offers.none_chosen');
  const options = useMemo(() => {
    const headings = {
      favourites: i18n.t('offers.favourites'),
      recent: i18n.t('offers.recent'),
      all: i18n.t('offers.all'),
    };
    return offerOptions(offers ?? [], { favourites, recent }, headings);
  }, [offers, favourites, recent]);

  return (
    <span ref={place} className="flex min-w-0 flex-1">
      <Combobox
        label={i18n.t('offers.picker', { name })}
        searchLabel={i18n.t('offers.search')}
        nothingFound={i18n.t('offers.not_found')}
        value={offerId}
        options={options}
        onValueChange={setOffer}
        triggerClass="flex-1 font-medium"
        align="end"
        disabled={offers === null}
        footer={(close) => (
          <PickerFooter
            name={chosen?.name ?? null}
            starred={chosen !== undefined && favourites.includes(chosen.id)}
            draftKept={draftKept}
            mayChange={mayChange}
            onStar={() => {
              if (chosen !== undefined) {
                updateFavourites((now) => withStarToggled(now, chosen.id));
              }
            }}
            onArchive={() => {
              close();
              if (chosen !== undefined) archive.archive(chosen);
            }}
            onArchived={() => {
              close();
              setOpen('archived');
            }}
            onCreate={() => {
              close();
              setOpen('form');
            }}
          />
        )}
      >
        <span dir="auto" className="truncate" title={name}>
          {name}
        </span>
      </Combobox>
      {open === 'form' && (
        <Overlay title={i18n.t('offers.create')} onClose={closeOverlay}>
          <LazyOfferForm onDone={closeOverlay} />
        </Overlay>
      )}
      <Suspense>
        {open === 'archived' && (
          <ArchivedOffers archive={archive} mayRestore={mayChange} onClose={closeOverlay} />
        )}
        {open === 'none' && archive.step.kind !== 'none' && (
          <OfferArchiveNotice archive={archive} onGone={focusPicker} />
        )}
      </Suspense>
    </span>
  );
}
