import { i18n } from '#i18n';
import { useEffect, useRef } from 'react';

import type { OfferEvent } from '../../api/api-types.ts';
import type { MappingTable } from '../../dashboards/page-reading.ts';
import { hasStrayBlank } from '../../ui/names/name-pieces.ts';
import { Notice } from '../../ui/status.tsx';
import type { EventChanges } from './create/use-event-changes.ts';
import { MappingNoticeList } from './mapping/mapping-notice-list.tsx';
import { mappingNotices } from './mapping/mapping-notices.ts';
import type { NameSource } from './match-draft.ts';
import { MatchLineItem } from './match-line.tsx';
import type { MatchLine } from './match-lines.ts';

/** Up to this many events that the page lacks are listed unasked. */
const fewUnused = 5;

interface MatchResultProps {
  readonly lines: readonly MatchLine<OfferEvent>[];
  readonly table: MappingTable | null;
  readonly source: NameSource | 'plain';
  readonly ticked: readonly string[];
  readonly changes: EventChanges;
  readonly onTick: (name: string) => void;
  readonly onCreate: (name: string) => void;
}

/** The comparison line by line, and what is wrong with the table itself. */
export function MatchResult({
  lines,
  table,
  source,
  ticked,
  changes,
  onTick,
  onCreate,
}: MatchResultProps) {
  const summaryRef = useRef<HTMLParagraphElement>(null);
  // The pressed button may be gone with its row: the summary tells what came of it.
  useEffect(() => {
    if (changes.finished > 0) summaryRef.current?.focus();
  }, [changes.finished]);
  const seen = lines.filter((line) => line.observed !== null);
  const unused = lines.filter((line) => line.observed === null);
  const exact = seen.filter((line) => line.status === 'exact').length;
  const item = (line: MatchLine<OfferEvent>) => (
    <MatchLineItem
      key={line.key}
      line={line}
      source={source}
      ticked={line.observed !== null && ticked.includes(line.observed)}
      stray={line.observed !== null && hasStrayBlank(line.observed)}
      failure={line.observed === null ? undefined : changes.failures.get(line.observed)}
      busy={changes.busy}
      onTick={onTick}
      onRename={changes.rename}
      onCreate={onCreate}
    />
  );

  return (
    <>
      <div className="flex flex-col gap-3 px-3 pb-3">
        {table !== null && <MappingNoticeList notices={mappingNotices(table, lines)} />}
        {seen.length === 0 && (
          <Notice tone="info">{i18n.t(table === null ? 'match.no_names' : 'match.no_rows')}</Notice>
        )}
        <p ref={summaryRef} tabIndex={-1} role="status" className="rounded-md text-sm text-muted">
          {seen.length > 0 &&
            i18n.t('match.summary', { exact: String(exact), all: String(seen.length) })}
          {changes.created !== null && ` ${i18n.t('match.created', changes.created)}`}
        </p>
      </div>
      {seen.length > 0 && (
        <ul
          aria-label={i18n.t('match.names')}
          className="divide-y divide-line border-t border-line"
        >
          {seen.map(item)}
        </ul>
      )}
      {unused.length > 0 && (
        <details open={unused.length <= fewUnused} className="border-t border-line">
          <summary className="bg-sunken px-3 py-1.5 text-sm font-medium text-muted focus-visible:-outline-offset-2">
            {i18n.t('match.unused_title')} ({unused.length})
          </summary>
          <ul aria-label={i18n.t('match.unused_title')} className="divide-y divide-line">
            {unused.map(item)}
          </ul>
        </details>
      )}
    </>
  );
}
