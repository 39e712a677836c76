import type { OfferWithEvents } from '../../api/api-types.ts';
import { i18n } from '../../language/i18n.ts';
import { Notice } from '../../ui/status.tsx';
import { TrackingLinkCard } from './tracking-link-card.tsx';

/** In place of the URLs for whoever is shown no token: why, and what can be used. */
export function UrlsForViewer({ offer }: { readonly offer: OfferWithEvents }) {
  return (
    <div className="flex max-w-2xl flex-col gap-5 p-3">
      <h2 className="sr-only">{i18n.t('postbacks.all_urls')}</h2>
      <Notice tone="info">
        <p>{i18n.t('people.viewer_urls')}</p>
        <p className="mt-1">{i18n.t('people.viewer_urls_rest')}</p>
      </Notice>
      <TrackingLinkCard offer={offer} />
    </div>
  );
}
