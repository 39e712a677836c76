import { X } from 'lucide-react';
import type { ReactNode } from 'react';

import { i18n } from '../language/i18n.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { Notice } from '../ui/status.tsx';

interface UndoNoticeProps {
  readonly failed: boolean;
  readonly busy: boolean;
  /** null where nothing was done that could be taken back. */
  readonly onUndo: (() => void) | null;
  readonly onDismiss: () => void;
  /** What has happened. */
  readonly children: ReactNode;
}

/** What came of archiving. Undo has the focus, since what was pressed is gone; where there is none, the cross. */
export function UndoNotice({ failed, busy, onUndo, onDismiss, children }: UndoNoticeProps) {
  return (
    <Notice
      tone={failed ? 'error' : 'neutral'}
      urgent={failed}
      action={
        <span className="-my-1 flex shrink-0 items-center gap-1">
          {onUndo !== null && (
            <Button autoFocus size="small" busy={busy} onClick={onUndo}>
              {i18n.t('events.undo')}
            </Button>
          )}
          <IconButton
            autoFocus={onUndo === null}
            label={i18n.t('events.dismiss')}
            onClick={onDismiss}
          >
            <X aria-hidden size={14} />
          </IconButton>
        </span>
      }
    >
      {children}
    </Notice>
  );
}
