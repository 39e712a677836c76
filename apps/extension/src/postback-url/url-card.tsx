import type { ComposedPostback, TrackerWords } from '@trackside/core';
import { TextCursorInput } from 'lucide-react';
import { lazy, Suspense, type ReactNode } from 'react';

import { useFill } from '../fill/use-fill.ts';
import { i18n } from '../language/i18n.ts';
import type { RowProps } from '../long-list/row-props.ts';
import { Button } from '../ui/button.tsx';
import { CopyButton } from '../ui/copy-button.tsx';
import { ExactName } from '../ui/names/exact-name.tsx';
import { MaskedUrl } from '../ui/masked-url.tsx';
import { Notice } from '../ui/status.tsx';
import { useWorkspace } from '../workspace-context/workspace.ts';
import { inItsWords, useTrackerWords } from './use-tracker-words.ts';
import { unmappedAdvice, type ToldElsewhere, type UnmappedAdvice } from './unmapped-advice.ts';

const FillNotice = lazy(async () => ({
  default: (await import('../fill/fill-notice.tsx')).FillNotice,
}));

interface UrlCardProps {
  readonly title: string;
  /** Beside the title, quieter. */
  readonly detail?: string;
  readonly hint?: string | undefined;
  readonly composed: ComposedPostback;
  readonly tokens: readonly string[];
  readonly toldElsewhere?: ToldElsewhere;
  /** Between title and Copy. */
  readonly choice?: ReactNode;
  /** Its place in a list. */
  readonly row?: RowProps;
}

/** One postback URL: what it is, what it says, what is missing, Fill and Copy. */
export function UrlCard({
  title,
  detail,
  hint,
  composed,
  tokens,
  toldElsewhere = [],
  choice,
  row = {},
}: UrlCardProps) {
  const what = i18n.t('postbacks.url_of', { title });
  const { tab } = useWorkspace();
  const { state, fill, fillListed, undo, close } = useFill(tab);
  return (
    <article {...row} className="flex flex-col gap-2" aria-label={title}>
      {/* A title that does not fit beside the buttons has a line of its own. */}
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <h3 className="min-w-24 flex-auto font-medium [overflow-wrap:anywhere]">
          <ExactName name={title} />
          {detail !== undefined && (
            <span className="ms-1.5 font-normal whitespace-nowrap text-muted">{detail}</span>
          )}
        </h3>
        <span className="ms-auto flex max-w-full flex-wrap items-center gap-2">
          {choice}
          {tab !== null && tab.host !== '' && (
            <Button
              size="small"
              kind="quiet"
              busy={state.kind === 'busy'}
              icon={<TextCursorInput aria-hidden size={14} />}
              aria-label={i18n.t('fill.fill_what', { what })}
              title={i18n.t('fill.on', { host: tab.host })}
              onClick={() => fill(composed.url)}
            >
              {i18n.t('fill.fill')}
            </Button>
          )}
          <CopyButton text={composed.url} what={what} />
        </span>
      </div>
      {hint !== undefined && <p className="text-sm text-muted">{hint}</p>}
      <MaskedUrl url={composed.url} tokens={tokens} label={what} />
      {state.kind !== 'idle' && state.kind !== 'busy' && (
        <Suspense>
          <FillNotice
            state={state}
            host={tab?.host ?? ''}
            onChoose={(index) => fillListed(composed.url, index)}
            onUndo={undo}
            onClose={close}
          />
        </Suspense>
      )}
      <UnmappedNotices composed={composed} toldElsewhere={toldElsewhere} />
    </article>
  );
}

interface UnmappedNoticesProps {
  readonly composed: ComposedPostback;
  readonly toldElsewhere?: ToldElsewhere;
}

/** What to do about places that still hold REPLACE, or a sample's words. */
export function UnmappedNotices({ composed, toldElsewhere = [] }: UnmappedNoticesProps) {
  const { platform } = useWorkspace();
  const words = useTrackerWords();
  return unmappedAdvice(composed, platform, toldElsewhere).map((advice) => (
    <Notice key={advice.kind} tone="warn">
      {adviceText(advice, words)}
    </Notice>
  ));
}

function adviceText(advice: UnmappedAdvice, words: TrackerWords | undefined): string {
  switch (advice.kind) {
    case 'no-event-id':
      return i18n.t('postbacks.no_event_id');
    case 'choose-platform':
      return i18n.t('postbacks.choose_platform');
    case 'choose-slot':
      return i18n.t('postbacks.choose_slot', { platform: advice.platform });
    case 'no-click-macro':
      return i18n.t('postbacks.no_click_macro', { platform: advice.platform });
    case 'no-event-macro':
      return i18n.t('postbacks.no_event_macro', { platform: advice.platform });
    case 'sample-name':
      return i18n.t('postbacks.sample_name', { platform: advice.platform });
    case 'no-macro':
      return i18n.t('postbacks.no_macro', {
        platform: advice.platform,
        names: inItsWords(advice.names, words).join(', '),
      });
  }
}
