import { i18n } from '#i18n';
import { ClipboardPaste, ScanLine } from 'lucide-react';

import type { PageFailure } from '../../dashboards/read-from-tab.ts';
import { Button } from '../../ui/button.tsx';
import { Field, TextArea } from '../../ui/field.tsx';
import { Notice } from '../../ui/status.tsx';
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
  const { possible, busy, failure } = reading;
  return (
    <div className="flex flex-col gap-3">
      <div className="flex items-center gap-2">
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
      </div>
      {failure !== null && !pasting && (
        <Notice tone="error" urgent>
          <p>{failureWords(failure)}</p>
          <Button size="small" className="mt-2" onClick={() => onPasting(true)}>
            {i18n.t('match.paste')}
          </Button>
        </Notice>
      )}
      {pasting && (
        <Field label={i18n.t('match.pasted')} hint={i18n.t('match.pasted_hint')}>
          {(control) => (
            <TextArea
              {...control}
              rows={5}
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

const parts = {
  'in-app-section': 'match.missing_section',
  'event-column': 'match.missing_event',
  'partner-column': 'match.missing_partner',
} as const;

function failureWords(failure: PageFailure): string {
  if (failure.kind === 'no-access') return i18n.t('match.no_access');
  const missing = failure.missing.flatMap((part) =>
    part === 'in-app-section' || part === 'event-column' || part === 'partner-column'
      ? [i18n.t(parts[part])]
      : [],
  );
  return missing.length === 0
    ? i18n.t('match.not_understood')
    : i18n.t('match.not_found_on_page', { parts: missing.join(', ') });
}
