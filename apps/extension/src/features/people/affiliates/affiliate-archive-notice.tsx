import { UndoNotice } from '../../../archiving/undo-notice.tsx';
import { i18n } from '../../../language/i18n.ts';
import { NamedText, namePlace } from '../../../ui/names/exact-name.tsx';
import { failureText } from '../../../ui/states.tsx';
import type { AffiliateArchive } from './use-affiliate-archive.ts';

interface AffiliateArchiveNoticeProps {
  readonly archive: AffiliateArchive;
  /** Where the focus goes when the notice is gone. */
  readonly onGone: () => void;
}

/** What came of archiving an affiliate; Undo has the focus, since the row that was pressed is gone. */
export function AffiliateArchiveNotice({ archive, onGone }: AffiliateArchiveNoticeProps) {
  const { step, busy, restore, dismiss } = archive;
  if (step.kind === 'none') return null;
  const failed = step.kind === 'failed';
  const { thing } = step;
  return (
    <UndoNotice
      key={`${step.kind} ${thing.id}`}
      failed={failed}
      busy={busy}
      onUndo={failed ? null : () => restore(thing, onGone)}
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
              : i18n.t('people.affiliate_archived', { name: namePlace })
          }
          name={thing.name ?? thing.id}
        />
      </span>
    </UndoNotice>
  );
}
