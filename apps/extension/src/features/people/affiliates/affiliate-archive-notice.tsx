import { X } from 'lucide-react';

import { i18n } from '../../../language/i18n.ts';
import { Button, IconButton } from '../../../ui/button.tsx';
import { NamedText, namePlace } from '../../../ui/names/exact-name.tsx';
import { failureText } from '../../../ui/states.tsx';
import { Notice } from '../../../ui/status.tsx';
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
    <Notice
      key={`${step.kind} ${thing.id}`}
      tone={failed ? 'error' : 'neutral'}
      urgent={failed}
      action={
        <span className="-my-1 flex shrink-0 items-center gap-1">
          {!failed && (
            <Button autoFocus size="small" busy={busy} onClick={() => restore(thing, onGone)}>
              {i18n.t('events.undo')}
            </Button>
          )}
          <IconButton
            label={i18n.t('events.dismiss')}
            onClick={() => {
              dismiss();
              onGone();
            }}
          >
            <X aria-hidden size={14} />
          </IconButton>
        </span>
      }
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
    </Notice>
  );
}
