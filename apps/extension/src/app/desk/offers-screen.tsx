import { OfferPage } from '../../features/offer-page/offer-page.tsx';
import { OfferTableView } from '../../features/offer-table/offer-table-view.tsx';
import { PostbacksView } from '../../features/postbacks/postbacks-view.tsx';

/** The table of all offers, and the page of each. */
export function OffersScreen() {
  return (
    <OfferTableView
      page={(offerId, onClose) => (
        <OfferPage
          key={offerId}
          offerId={offerId}
          postbacks={<PostbacksView />}
          onClose={onClose}
        />
      )}
    />
  );
}
