import { i18n } from '#i18n';

import type { OfferWithEvents } from '../../../api/api-types.ts';

export function RevenueSection({ offer }: { readonly offer: OfferWithEvents }) {
  return (
    <h2>
      {i18n.t('revenue.title')} {offer.name}
    </h2>
  );
}
