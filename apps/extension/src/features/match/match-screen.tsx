import type { PlatformProfile } from '@trackside/core';
import { GitCompareArrows } from 'lucide-react';

import type { OfferWithEvents } from '../../api/api-types.ts';
import { toPriceInput } from '../../forms/price-values.ts';
import { i18n } from '../../language/i18n.ts';
import type { Draft } from '../../storage/draft.ts';
import { EmptyState } from '../../ui/states.tsx';
import { Notice } from '../../ui/status.tsx';
import { useMay } from '../../workspace-context/role/use-role.ts';
import { useWorkspace } from '../../workspace-context/workspace.ts';
import { CreateMissing } from './create/create-missing.tsx';
import { useEventChanges } from './create/use-event-changes.ts';
import type { MatchDraft } from './match-draft.ts';
import { isNews } from './is-news.ts';
import { matchLines, pastedNames, tickedNames } from './match-lines.ts';
import { MatchResult } from './match-result.tsx';
import { NameChoiceBar } from './name-choice.tsx';
import { namesOfPage } from './names-of-page.ts';
import { ReadingBar } from './reading/reading-bar.tsx';
import { usePageReading, type PageReading } from './reading/use-page-reading.ts';

interface MatchScreenProps {
  readonly offer: OfferWithEvents;
  readonly draft: Draft<MatchDraft>;
}

/** Where the names come from, how they compare, and below them, always in sight, the way to what is missing. */
export function MatchScreen({ offer, draft }: MatchScreenProps) {
  const { tab, platform } = useWorkspace();
  const value = draft.value;
  const change = (next: Partial<MatchDraft>): void => draft.update((now) => ({ ...now, ...next }));
  const reading = usePageReading(
    (read) => change({ reading: read, pasting: false, column: 0 }),
    (read) => {
      if (isNews(value, read)) change({ reading: read });
    },
  );

  const read = value.reading !== null && value.reading.url === tab?.url ? value.reading : null;
  const page = value.pasting ? null : (read?.page ?? null);
  const table = page?.kind === 'mapping' ? page : null;
  const pasted = value.pasting && value.pasted !== '' ? pastedNames(value.pasted) : null;
  const observed = page === null ? pasted : namesOfPage(page, value);
  const events = offer.events.filter((event) => event.archivedAt === null);
  const lines =
    observed === null ? [] : matchLines(events, observed, { table, source: value.nameSource });
  const ticked = tickedNames(lines, value.changedTicks);

  const mayChange = useMay('manager');
  const changes = useEventChanges();
  const create = (names: readonly string[]): void =>
    changes.create(names, {
      offerId: offer.id,
      revenue: toPriceInput(value.revenue),
      payout: toPriceInput(value.payout),
      allowMultiple: value.allowMultiple,
      parameters: [],
    });
  const tick = (name: string): void => {
    const others = value.changedTicks.filter((one) => one !== name);
    const was = others.length < value.changedTicks.length;
    change({ changedTicks: was ? others : [...others, name] });
  };

  return (
    <div className="flex h-full flex-col [@media(max-height:420px)]:h-auto">
      <div className="relative min-h-0 flex-1 overflow-y-auto [@media(max-height:420px)]:overflow-visible">
        <div className="flex flex-col gap-3 p-3">
          <ReadingBar
            reading={reading}
            wasRead={read !== null}
            pasting={value.pasting}
            pasted={value.pasted}
            onPasting={(pasting) => change({ pasting })}
            onPasted={(text) => change({ pasted: text })}
          />
          {page !== null && <NameChoiceBar page={page} choice={value} onChange={change} />}
          {page?.kind === 'list' && page.more > 0 && (
            <Notice tone="info">{i18n.t('match.more_rows', { more: String(page.more) })}</Notice>
          )}
        </div>
        {observed === null && !value.pasting && reading.failure === null && (
          <EmptyState icon={GitCompareArrows}>
            {emptyWords(reading, platform, offer.name)}
          </EmptyState>
        )}
        {observed !== null && (
          <MatchResult
            offer={offer}
            reading={reading}
            lines={lines}
            table={table}
            source={table === null ? 'plain' : value.nameSource}
            ticked={ticked}
            changes={changes}
            mayChange={mayChange}
            onTick={tick}
            onCreate={(name) => create([name])}
          />
        )}
      </div>
      {!mayChange && observed !== null && (
        <p className="border-t border-line px-3 py-2.5 text-sm text-muted">
          {i18n.t('people.viewer_match')}
        </p>
      )}
      {mayChange && lines.some((line) => line.status === 'missing') && (
        <CreateMissing
          names={ticked}
          currency={offer.currency}
          terms={value}
          busy={changes.busy}
          onTerms={({ revenue, payout, allowMultiple }) =>
            change({ revenue, payout, allowMultiple })
          }
          onCreate={() => create(ticked)}
        />
      )}
    </div>
  );
}

/** Which page to open first, or why none can be read. */
function emptyWords(
  { possible, readers }: PageReading,
  platform: PlatformProfile | null,
  offer: string,
): string {
  if (!possible) return i18n.t('match.no_reader');
  if (readers.first[0]?.kind === 'mapping') return i18n.t('match.empty', { offer });
  return platform === null
    ? i18n.t('match.empty_any', { offer })
    : i18n.t('match.empty_lists', { platform: platform.name, offer });
}
