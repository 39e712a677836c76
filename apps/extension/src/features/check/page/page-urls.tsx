import { useEffect, useRef, useState } from 'react';

import type { PageReader } from '../../../dashboards/page-readers.ts';
import type { FoundUrl } from '../../../dashboards/page-reading.ts';
import { readUrls, type UrlsAnswer } from '../../../dashboards/read-from-tab.ts';
import { i18n } from '../../../language/i18n.ts';
import { MaskedUrl } from '../../../ui/masked-url.tsx';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/status.tsx';
import { withoutSecrets } from './without-secrets.ts';

interface PageUrls {
  readonly busy: boolean;
  readonly answer: UrlsAnswer | null;
  read(tabId: number, readers: readonly PageReader[]): void;
  close(): void;
}

/** Looks for postback URLs on the page, when the user asks for it. A single one is taken at once. */
export function usePageUrls(onSingle: (text: string) => void): PageUrls {
  const [busy, setBusy] = useState(false);
  const [answer, setAnswer] = useState<UrlsAnswer | null>(null);
  const shown = useRef(false);
  useEffect(() => {
    shown.current = true;
    return () => {
      shown.current = false;
    };
  }, []);
  const read = async (tabId: number, readers: readonly PageReader[]): Promise<void> => {
    setBusy(true);
    const found = await readUrls(tabId, readers);
    if (!shown.current) return;
    setBusy(false);
    const single = found.kind === 'read' && found.found.length === 1 ? found.found[0] : undefined;
    setAnswer(single === undefined ? found : null);
    if (single !== undefined) onSingle(single.text);
  };
  return {
    busy,
    answer,
    read: (tabId, readers) => void read(tabId, readers),
    close: () => setAnswer(null),
  };
}

interface PageUrlListProps {
  readonly answer: UrlsAnswer;
  /** Tokens of ours, to be masked wherever they stand. */
  readonly tokens: readonly string[];
  readonly onChoose: (text: string) => void;
  readonly onClose: () => void;
}

/** The URLs that were found on the page, to choose the one to check. */
export function PageUrlList({ answer, tokens, onChoose, onClose }: PageUrlListProps) {
  if (answer.kind !== 'read' || answer.found.length === 0) {
    return (
      <Notice tone={answer.kind === 'read' ? 'info' : 'error'} urgent>
        {i18n.t(answer.kind === 'no-access' ? 'check.no_access' : 'check.none_on_page')}
      </Notice>
    );
  }
  return (
    <section aria-label={i18n.t('check.found')} className="rounded-md border border-line">
      <div className="flex items-center justify-between gap-2 border-b border-line py-1 ps-3 pe-1">
        <h2 className="text-sm font-medium">{i18n.t('check.found')}</h2>
        <Button size="small" kind="quiet" onClick={onClose}>
          {i18n.t('check.close')}
        </Button>
      </div>
      <ul className="divide-y divide-line">
        {answer.found.map((url) => (
          <li key={url.text} className="flex flex-col gap-1.5 px-3 py-2">
            <div className="flex items-center justify-between gap-2">
              <span className="min-w-0 text-sm text-muted [overflow-wrap:anywhere]">
                <bdi>{placeOf(url)}</bdi>
              </span>
              <Button
                size="small"
                aria-label={i18n.t('check.choose_what', { what: placeOf(url) })}
                onClick={() => onChoose(url.text)}
              >
                {i18n.t('check.choose')}
              </Button>
            </div>
            <MaskedUrl url={withoutSecrets(url.text)} tokens={tokens} label={placeOf(url)} />
          </li>
        ))}
      </ul>
      {(answer.more > 0 || answer.cut) && (
        <p className="border-t border-line px-3 py-2 text-sm text-muted">
          {answer.more > 0 && i18n.t('check.more_on_page', { more: String(answer.more) })}{' '}
          {answer.cut && i18n.t('check.cut_on_page')}
        </p>
      )}
    </section>
  );
}

function placeOf({ event, label, place }: FoundUrl): string {
  if (event !== null) return i18n.t('check.url_of_event', { event });
  return label === '' ? i18n.t(`check.place_${place}`) : label;
}
