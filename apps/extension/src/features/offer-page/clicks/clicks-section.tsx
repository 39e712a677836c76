import { i18n } from '#i18n';

import type { OfferWithEvents } from '../../../api/api-types.ts';

export function ClicksSection({ offer }: { readonly offer: OfferWithEvents }) {
  return (
    <h2>
      {i18n.t('clicks.title')} {offer.name}
    </h2>
  );
}
