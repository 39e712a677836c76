import { i18n } from '#i18n';
import { Plus } from 'lucide-react';
import { useRef, useState } from 'react';

import { recentOffersItem } from '../../storage/choices.ts';
import { useStored } from '../../storage/use-stored.ts';
import { Button } from '../../ui/button.tsx';
import { Combobox } from '../../ui/overlays/combobox.tsx';
import { Overlay } from '../../ui/overlays/overlay.tsx';
import { useWorkspace } from '../../workspace-context/workspace.ts';
import { LazyOfferForm } from './lazy-offer-form.tsx';
import { offerOptions } from './offer-options.ts';

/** The offer to work on: search, the recent ones first, and a way to make another. */
export function OfferPicker() {
  const { offers, offerId, setOffer } = useWorkspace();
  const [recent] = useStored(recentOffersItem);
  const [creating, setCreating] = useState(false);
  const place = useRef<HTMLSpanElement>(null);
  const closeForm = (): void => {
    setCreating(false);
    // What opened the form has gone with its list; the picker is where it was.
    setTimeout(() => place.current?.querySelector('button')?.focus());
  };
  const chosen = offers?.find((offer) => offer.id === offerId);
  const name = chosen?.name ?? i18n.t('offers.none_chosen');

  return (
    <span ref={place} className="flex min-w-0 flex-1">
      <Combobox
        label={i18n.t('offers.picker', { name })}
        searchLabel={i18n.t('offers.search')}
        nothingFound={i18n.t('offers.not_found')}
        value={offerId}
        options={offerOptions(offers ?? [], recent.value, {
          recent: i18n.t('offers.recent'),
          all: i18n.t('offers.all'),
        })}
        onValueChange={setOffer}
        triggerClass="flex-1 font-medium"
        align="end"
        disabled={offers === null}
        footer={(close) => (
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
            {i18n.t('offers.create')}
          </Button>
        )}
      >
        <span className="truncate">{name}</span>
      </Combobox>
      {creating && (
        <Overlay title={i18n.t('offers.create')} onClose={closeForm}>
          <LazyOfferForm onDone={closeForm} />
        </Overlay>
      )}
    </span>
  );
}
