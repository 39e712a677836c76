import type { PageFailure } from '../../../dashboards/read-from-tab.ts';
import { i18n } from '../../../language/i18n.ts';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/status.tsx';
import { useWorkspace } from '../../../workspace-context/workspace.ts';
import { readerName } from '../../../dashboards/reader-name.ts';
import type { PageReading } from './use-page-reading.ts';

interface FailureNoticeProps {
  readonly failure: PageFailure;
  readonly reading: PageReading;
  readonly onPaste: () => void;
}

/** That the page was not understood, what is missing, and the other ways to its names. */
export function FailureNotice({ failure, reading, onPaste }: FailureNoticeProps) {
  const { platform } = useWorkspace();
  const { readers, readAny, point } = reading;
  const [asked] = readers.first;
  const own = asked !== undefined && asked.id !== readers.all.at(-1)?.id ? asked : null;
  const understood = failure.kind !== 'not-understood';
  return (
    <Notice tone="error" urgent>
      <p>{failureWords(failure)}</p>
      <div className="mt-2 flex flex-wrap gap-2">
        {!understood && readAny !== null && own !== null && (
          <Button size="small" onClick={readAny}>
            {i18n.t('match.read_any')}
          </Button>
        )}
        {!understood && point !== null && (
          <Button size="small" onClick={point}>
            {i18n.t('match.point')}
          </Button>
        )}
        <Button size="small" onClick={onPaste}>
          {i18n.t('match.paste')}
        </Button>
        {!understood && own !== null && (
          <Button size="small" kind="quiet" onClick={() => readers.toggle(own.id)}>
            {i18n.t('match.reader_off', { reader: readerName(own, platform) })}
          </Button>
        )}
      </div>
    </Notice>
  );
}

const parts = {
  'in-app-section': 'match.missing_section',
  'event-column': 'match.missing_event',
  'partner-column': 'match.missing_partner',
} as const;

function isPart(part: string): part is keyof typeof parts {
  return Object.hasOwn(parts, part);
}

function failureWords(failure: PageFailure): string {
  if (failure.kind === 'no-access') return i18n.t('match.no_access');
  // What is no part of the mapping table is a label that the page should have.
  const missing = failure.missing.map((part) =>
    isPart(part) ? i18n.t(parts[part]) : i18n.t('match.quoted', { name: part }),
  );
  return missing.length === 0
    ? i18n.t('match.not_understood')
    : i18n.t('match.not_found_on_page', { parts: missing.join(', ') });
}
