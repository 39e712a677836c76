import { i18n } from '#i18n';
import { Plus, Star } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';

import { favouriteOffersItem, recentOffersItem, withStarToggled } from '../../storage/choices.ts';
import { useStored } from '../../storage/use-stored.ts';
import { Button } from '../../ui/button.tsx';
import { Combobox } from '../../ui/overlays/combobox.tsx';
import { Overlay } from '../../ui/overlays/overlay.tsx';
import { useWorkspace } from '../../workspace-context/workspace.ts';
import { LazyOfferForm } from './lazy-offer-form.tsx';
import { offerOptions } from './offer-options.ts';
import { useOfferDraftKept } from './use-offer-draft-kept.ts';

/** The offer to work on: search, favourites and recent ones first, and a way to make another. */
export function OfferPicker() {
  const { place: kept, offers, offerId, setOffer } = useWorkspace();
  const [recent] = useStored(useMemo(() => recentOffersItem(kept), [kept]));
  const [favourites, , updateFavourites] = useStored(
    useMemo(() => favouriteOffersItem(kept), [kept]),
  );
  const [creating, setCreating] = useState(false);
  const draftKept = useOfferDraftKept();
  const place = useRef<HTMLSpanElement>(null);
  const closeForm = (): void => {
    setCreating(false);
    // What opened the form has gone with its list; the picker is where it was.
    setTimeout(() => place.current?.querySelector('button')?.focus());
  };
  const chosen = offers?.find((offer) => offer.id === offerId);
  const name = chosen?.name ?? i18n.t('offers.none_chosen');
  const starred = chosen !== undefined && favourites.value.includes(chosen.id);

  return (
    <span ref={place} className="flex min-w-0 flex-1">
      <Combobox
        label={i18n.t('offers.picker', { name })}
        searchLabel={i18n.t('offers.search')}
        nothingFound={i18n.t('offers.not_found')}
        value={offerId}
        options={offerOptions(
          offers ?? [],
          { favourites: favourites.value, recent: recent.value },
          {
            favourites: i18n.t('offers.favourites'),
            recent: i18n.t('offers.recent'),
            all: i18n.t('offers.all'),
          },
        )}
        onValueChange={setOffer}
        triggerClass="flex-1 font-medium"
        align="end"
        disabled={offers === null}
        footer={(close) => (
          <>
            {chosen !== undefined && (
              <Button
                kind="quiet"
                size="small"
                className="h-auto! min-h-7 w-full justify-start! whitespace-normal!"
                icon={
                  <Star
                    aria-hidden
                    size={14}
                    className="shrink-0"
                    fill={starred ? 'currentColor' : 'none'}
                  />
                }
                onClick={() => updateFavourites((now) => withStarToggled(now, chosen.id))}
              >
                <span className="min-w-0 text-start [overflow-wrap:anywhere]">
                  {i18n.t(starred ? 'offers.unstar' : 'offers.star', { name })}
                </span>
              </Button>
            )}
            <Button
              kind="quiet"
              size="small"
              className="w-full justify-start!"
              icon={<Plus aria-hidden size={14} />}
              onClick={() => {
                close();
                setCreating(true);
              }}
            >
              {i18n.t(draftKept ? 'offers.create_continue' : 'offers.create')}
            </Button>
          </>
        )}
      >
        <span className="truncate" title={name}>
          <bdi>{name}</bdi>
        </span>
      </Combobox>
      {creating && (
        <Overlay title={i18n.t('offers.create')} onClose={closeForm}>
          <LazyOfferForm onDone={closeForm} />
        </Overlay>
      )}
    </span>
  );
}
