import { useEffect, useRef } from 'react';

import type { OfferEvent, OfferWithEvents } from '../../api/api-types.ts';
import type { MappingTable } from '../../dashboards/page-reading.ts';
import { i18n } from '../../language/i18n.ts';
import { LongList } from '../../long-list/long-list.tsx';
import type { ListHandle, RowProps } from '../../long-list/row-props.ts';
import { hasStrayBlank } from '../../ui/names/name-pieces.ts';
import { Notice } from '../../ui/status.tsx';
import { useWorkspace } from '../../workspace-context/workspace.ts';
import type { EventChanges } from './create/use-event-changes.ts';
import { PageFindingList } from './mapping/page-finding-list.tsx';
import { nameFindings, pageFindings } from './mapping/page-findings.ts';
import { useLinkCorrection } from './mapping/use-link-correction.ts';
import type { NameSource } from './match-draft.ts';
import { MatchLineItem } from './match-line.tsx';
import { lineKey, nameOf, type MatchLine } from './match-lines.ts';
import type { PageReading } from './reading/use-page-reading.ts';

/** Up to this many events that the page lacks are listed unasked. */
const fewUnused = 5;

interface MatchResultProps {
  readonly offer: OfferWithEvents;
  readonly reading: PageReading;
  readonly lines: readonly MatchLine<OfferEvent>[];
  readonly table: MappingTable | null;
  readonly source: NameSource | 'plain';
  readonly ticked: readonly string[];
  readonly changes: EventChanges;
  readonly mayChange: boolean;
  readonly onTick: (name: string) => void;
  readonly onCreate: (name: string) => void;
}

/** The comparison line by line, and what is wrong with the table itself. */
export function MatchResult({
  offer,
  reading,
  lines,
  table,
  source,
  ticked,
  changes,
  mayChange,
  onTick,
  onCreate,
}: MatchResultProps) {
  const { platformId } = useWorkspace();
  const link = useLinkCorrection(offer.id);
  const names = useRef<ListHandle>(null);
  const summaryRef = useRef<HTMLParagraphElement>(null);
  // The pressed button may be gone with its row: the summary tells what came of it.
  useEffect(() => {
    if (changes.finished > 0) summaryRef.current?.focus();
  }, [changes.finished]);
  const seen = lines.filter((line) => line.observed !== null);
  const observed = seen.flatMap((line) => line.observed ?? []);
  const mapping = table === null || source === 'plain' ? null : { table, source };
  const unused = lines.filter((line) => line.observed === null);
  const exact = seen.filter((line) => line.status === 'exact').length;
  const item = (line: MatchLine<OfferEvent>, row: RowProps) => (
    <MatchLineItem
      row={row}
      line={line}
      source={source}
      ticked={line.observed !== null && ticked.includes(line.observed)}
      stray={line.observed !== null && hasStrayBlank(line.observed)}
      failure={line.observed === null ? undefined : changes.failures.get(line.observed)}
      busy={changes.busy}
      mayChange={mayChange}
      onTick={onTick}
      onRename={changes.rename}
      onCreate={onCreate}
    />
  );

  return (
    <>
      <div className="flex flex-col gap-3 px-3 pb-3">
        <PageFindingList
          heading={i18n.t(mapping === null ? 'match.findings_names' : 'match.findings')}
          offerName={offer.name}
          findings={
            mapping === null
              ? nameFindings(observed, platformId)
              : pageFindings(mapping.table, { platformId, source: mapping.source, offer })
          }
          switchesSeen={table === null || switchesSeen(table)}
          reading={reading}
          link={link}
          onShow={(row) => {
            const shown = mapping?.table.rows[row];
            if (shown === undefined || mapping === null) return;
            names.current?.focusRow(lineKey(nameOf(shown, mapping.source)));
          }}
        />
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
        <LongList
          label={i18n.t('match.names')}
          className="divide-y divide-line border-t border-line"
          items={seen}
          keyOf={keyOf}
          rowHeight={44}
          handle={names}
        >
          {item}
        </LongList>
      )}
      {unused.length > 0 && (
        <details open={unused.length <= fewUnused} className="border-t border-line">
          <summary className="bg-sunken px-3 py-1.5 text-sm font-medium text-muted focus-visible:-outline-offset-2">
            {i18n.t('match.unused_title')} ({unused.length})
          </summary>
          <LongList
            label={i18n.t('match.unused_title')}
            className="divide-y divide-line"
            items={unused}
            keyOf={keyOf}
            rowHeight={44}
          >
            {item}
          </LongList>
        </details>
      )}
    </>
  );
}

function switchesSeen({ partnerActive, inAppPostbacks }: MappingTable): boolean {
  return partnerActive !== null && inAppPostbacks !== null;
}

function keyOf({ key }: MatchLine<OfferEvent>): string {
  return key;
}
