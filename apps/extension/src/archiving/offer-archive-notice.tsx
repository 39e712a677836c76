import { i18n } from '../language/i18n.ts';
import { NamedText, namePlace } from '../ui/names/exact-name.tsx';
import { failureText } from '../ui/states.tsx';
import { UndoNotice } from './undo-notice.tsx';
import type { OfferArchive } from './use-offer-archive.ts';

interface OfferArchiveNoticeProps {
  readonly archive: OfferArchive;
  /** Where the focus goes when the notice is gone. */
  readonly onGone: () => void;
}

/**
 * What came of archiving an offer, over the foot of whatever screen the next offer shows. Undo has
 * the focus, since the menu that was pressed is gone.
 */
export function OfferArchiveNotice({ archive, onGone }: OfferArchiveNoticeProps) {
  const { step, busy, restore, dismiss } = archive;
  if (step.kind === 'none') return null;
  const { thing: offer } = step;
  const failed = step.kind === 'failed';
  return (
    <div className="fixed inset-x-3 bottom-3 z-30 mx-auto max-w-lg rounded-md border border-line bg-surface shadow-raised">
      <UndoNotice
        key={`${step.kind} ${offer.id}`}
        failed={failed}
        busy={busy}
        onUndo={failed ? null : () => restore(offer, onGone)}
        onDismiss={() => {
          dismiss();
          onGone();
        }}
      >
        <span role={failed ? undefined : 'status'} className="[overflow-wrap:anywhere]">
          <NamedText
            text={
              step.kind === 'failed'
                ? `${namePlace}: ${failureText(step.failure).text}`
                : i18n.t('offers.archived', { name: namePlace })
            }
            name={offer.name}
          />
        </span>
      </UndoNotice>
    </div>
  );
}
