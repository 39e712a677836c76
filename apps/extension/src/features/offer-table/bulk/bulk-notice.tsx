import { UndoNotice } from '../../../archiving/undo-notice.tsx';
import { i18n } from '../../../language/i18n.ts';
import { NamedText, namePlace } from '../../../ui/names/exact-name.tsx';
import { failureText } from '../../../ui/states.tsx';
import type { BulkArchive } from './use-bulk-archive.ts';

interface BulkNoticeProps {
  readonly bulk: BulkArchive;
  /** Where the focus goes when the notice is gone. */
  readonly onGone: () => void;
}

/** What came of archiving many offers or bringing them back. Undo has the focus: the bar that was pressed is gone. */
export function BulkNotice({ bulk, onGone }: BulkNoticeProps) {
  const { step, busy, undo, dismiss } = bulk;
  if (step.kind === 'none') return null;
  const { archived, offers, failed } = step;
  const [first] = failed;
  return (
    <div className="rounded-md border border-line bg-surface shadow-raised">
      <UndoNotice
        key={`${archived} ${offers.length} ${failed.length}`}
        failed={first !== undefined}
        busy={busy !== null}
        onUndo={offers.length === 0 ? null : () => undo(onGone)}
        onDismiss={() => {
          dismiss();
          onGone();
        }}
      >
        {offers.length > 0 && (
          <span role={first === undefined ? 'status' : undefined} className="block">
            {i18n.t(
              archived ? 'offer_table.were_archived' : 'offer_table.were_restored',
              offers.length,
            )}
          </span>
        )}
        {first !== undefined && (
          <span className="block [overflow-wrap:anywhere]">
            {i18n.t('offer_table.not_changed', failed.length)}{' '}
            <NamedText
              text={`${namePlace}: ${failureText(first.failure).text}`}
              name={first.offer.name}
            />
          </span>
        )}
      </UndoNotice>
    </div>
  );
}
