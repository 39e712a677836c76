import { X } from 'lucide-react';

import type { ApiFailure } from '../../api/api-failure.ts';
import { i18n } from '../../language/i18n.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { NamedText, namePlace } from '../../ui/names/exact-name.tsx';
import { failureText } from '../../ui/states.tsx';
import { Notice } from '../../ui/status.tsx';
import type { ArchiveStep } from '../../archiving/use-archive.ts';
import type { OfferEvent } from '../../api/api-types.ts';

interface ArchiveNoticeProps {
  readonly step: ArchiveStep<OfferEvent>;
  readonly busy: boolean;
  readonly onUndo: () => void;
  readonly onDismiss: () => void;
}

/** What came of archiving or restoring; Undo has the focus, since the row that was pressed is gone. */
export function ArchiveNotice({ step, busy, onUndo, onDismiss }: ArchiveNoticeProps) {
  if (step.kind === 'none') return null;
  const failed = step.kind === 'failed';
  return (
    <Notice
      key={`${step.kind} ${step.thing.id}`}
      tone={failed ? 'error' : 'neutral'}
      urgent={failed}
      action={
        <span className="-my-1 flex shrink-0 items-center gap-1">
          {!failed && (
            <Button autoFocus size="small" busy={busy} onClick={onUndo}>
              {i18n.t('events.undo')}
            </Button>
          )}
          <IconButton label={i18n.t('events.dismiss')} onClick={onDismiss}>
            <X aria-hidden size={14} />
          </IconButton>
        </span>
      }
    >
      <span role={failed ? undefined : 'status'} className="[overflow-wrap:anywhere]">
        <NamedText
          text={failed ? failedText(step.failure) : i18n.t('events.archived', { name: namePlace })}
          name={step.thing.name}
        />
      </span>
    </Notice>
  );
}

function failedText(failure: ApiFailure): string {
  return failure.kind === 'refused' && failure.reason === 'NAME_TAKEN'
    ? i18n.t('events.restore_taken', { name: namePlace })
    : `${namePlace}: ${failureText(failure).text}`;
}
