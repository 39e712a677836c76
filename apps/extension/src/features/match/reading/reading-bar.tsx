import { ClipboardPaste, ScanLine } from 'lucide-react';

import { i18n } from '../../../language/i18n.ts';
import { Button } from '../../../ui/button.tsx';
import { Field, TextArea } from '../../../ui/field.tsx';
import { Notice } from '../../../ui/status.tsx';
import { FailureNotice } from './failure-notice.tsx';
import { ReaderMenu } from './reader-menu.tsx';
import type { PageReading } from './use-page-reading.ts';

interface ReadingBarProps {
  readonly reading: PageReading;
  readonly wasRead: boolean;
  readonly pasting: boolean;
  readonly pasted: string;
  readonly onPasting: (pasting: boolean) => void;
  readonly onPasted: (text: string) => void;
}

/** Where the names come from: the page in front of the user, or their own paste. */
export function ReadingBar({
  reading,
  wasRead,
  pasting,
  pasted,
  onPasting,
  onPasted,
}: ReadingBarProps) {
  const { readers, possible, busy, pointing, failure } = reading;
  return (
    <div className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center gap-2">
        <Button
          kind={wasRead || pasting ? 'secondary' : 'primary'}
          icon={<ScanLine aria-hidden size={14} />}
          disabled={!possible}
          busy={busy}
          onClick={() => {
            onPasting(false);
            reading.read();
          }}
        >
          {i18n.t(wasRead ? 'match.read_again' : 'match.read')}
        </Button>
        <Button
          kind="quiet"
          icon={<ClipboardPaste aria-hidden size={14} />}
          aria-pressed={pasting}
          onClick={() => onPasting(!pasting)}
        >
          {i18n.t('match.paste')}
        </Button>
        <span className="ms-auto">
          <ReaderMenu readers={readers} />
        </span>
      </div>
      {reading.watched && !pasting && (
        <p className="text-sm text-muted">{i18n.t('match.watched')}</p>
      )}
      {pointing && <Notice tone="info">{i18n.t('match.point_prompt')}</Notice>}
      {failure !== null && !pasting && !pointing && (
        <FailureNotice failure={failure} reading={reading} onPaste={() => onPasting(true)} />
      )}
      {pasting && (
        <Field label={i18n.t('match.pasted')} hint={i18n.t('match.pasted_hint')}>
          {(control) => (
            <TextArea
              {...control}
              rows={5}
              dir="auto"
              className="font-mono text-sm"
              value={pasted}
              onChange={(event) => onPasted(event.target.value)}
            />
          )}
        </Field>
      )}
    </div>
  );
}
