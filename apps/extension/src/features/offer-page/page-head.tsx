import { Archive, Undo2 } from 'lucide-react';
import { useRef } from 'react';

import type { OfferWithEvents } from '../../api/api-types.ts';
import { i18n } from '../../language/i18n.ts';
import { Button } from '../../ui/button.tsx';
import { ExactName } from '../../ui/names/exact-name.tsx';
import { Status } from '../../ui/status.tsx';
import { useMay } from '../../workspace-context/role/use-role.ts';
import { OfferArchiveNotice } from '../../archiving/offer-archive-notice.tsx';
import { useOfferArchive } from '../../archiving/use-offer-archive.ts';

/** Which offer it is, whether it is in use, and the way into the archive and out of it. */
export function PageHead({ offer }: { readonly offer: OfferWithEvents }) {
  const archive = useOfferArchive();
  const mayChange = useMay('manager');
  const button = useRef<HTMLButtonElement>(null);
  const isArchived = offer.archivedAt !== null;
  const focusButton = (): void => {
    // Until then it is busy, and takes no focus.
    setTimeout(() => button.current?.focus());
  };
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
      <h2 className="min-w-0 text-lg font-semibold [overflow-wrap:anywhere]">
        <ExactName name={offer.name} />
      </h2>
      <span className="text-muted">
        <bdi>
          #{offer.id} · {offer.currency}
        </bdi>
      </span>
      {isArchived ? (
        <Status tone="neutral">{i18n.t('offer_table.archived')}</Status>
      ) : (
        <Status tone="ok">{i18n.t('offer_table.active')}</Status>
      )}
      {mayChange && (
        <Button
          ref={button}
          size="small"
          className="ms-auto"
          busy={archive.busy}
          icon={
            isArchived ? (
              <Undo2 aria-hidden size={14} className="rtl:-scale-x-100" />
            ) : (
              <Archive aria-hidden size={14} />
            )
          }
          onClick={() =>
            isArchived ? archive.restore(offer, focusButton) : archive.archive(offer)
          }
        >
          {i18n.t(isArchived ? 'offer_table.restore' : 'offer_table.archive')}
        </Button>
      )}
      <OfferArchiveNotice archive={archive} onGone={focusButton} />
    </div>
  );
}
