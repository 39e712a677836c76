import { useEffect, useRef, useState } from 'react';

import type { ApiFailure } from '../../api/api-failure.ts';
import type { PostbackRow } from '../../api/api-types.ts';
import { nameOfOffer } from '../../kept-postbacks/postback-words.ts';
import { i18n } from '../../language/i18n.ts';
import { LongList } from '../../long-list/long-list.tsx';
import { Button } from '../../ui/button.tsx';
import { failureText } from '../../ui/states.tsx';
import { Notice } from '../../ui/status.tsx';
import { useWorkspace } from '../../workspace-context/workspace.ts';
import { LogRow } from './log-row.tsx';
import { isSelected, withRowToggled, type Selection } from './selection/selection.ts';

/** The next page is asked for when its place is this near. */
const ahead = '600px';

interface LogRowsProps {
  readonly rows: readonly PostbackRow[];
  readonly selection: Selection;
  /** null for those who may repair nothing. */
  readonly onSelect: ((selection: Selection) => void) | null;
  readonly onOpen: (id: string) => void;
  readonly older: Older;
}

interface Older {
  readonly has: boolean;
  readonly busy: boolean;
  /** Why the last page could not be read: the next try is the user's. */
  readonly failure: ApiFailure | null;
  readonly fetch: () => void;
}

export function LogRows({ rows, selection, onSelect, onOpen, older }: LogRowsProps) {
  const { offers } = useWorkspace();
  const [now] = useState(() => new Date());
  return (
    <>
      <LongList
        label={i18n.t('live.postbacks')}
        className="divide-y divide-line border-y border-line"
        items={rows}
        keyOf={({ id }) => id}
        rowHeight={57}
      >
        {(row, place) => (
          <LogRow
            row={row}
            place={place}
            now={now}
            offerName={nameOfOffer(row.offerId, offers ?? [])}
            selected={isSelected(selection, row.id)}
            onToggle={onSelect && (() => onSelect(withRowToggled(selection, row)))}
            onOpen={() => onOpen(row.id)}
          />
        )}
      </LongList>
      {older.has && <OlderRows {...older} />}
    </>
  );
}

/** Reads on as its place comes near; by the button for those who don't scroll. */
function OlderRows({ busy, failure, fetch }: Older) {
  const failed = failure !== null;
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const { current } = place;
    if (current === null || busy || failed) return undefined;
    const observer = new IntersectionObserver(
      ([seen]) => {
        if (seen?.isIntersecting === true) fetch();
      },
      { root: current.closest('[role=tabpanel]'), rootMargin: ahead },
    );
    observer.observe(current);
    return () => observer.disconnect();
  }, [busy, failed, fetch]);
  return (
    <div ref={place} className="flex justify-center p-3">
      {failure === null ? (
        <Button size="small" busy={busy} onClick={fetch}>
          {i18n.t('live.older')}
        </Button>
      ) : (
        <Notice
          tone="error"
          urgent
          action={
            <Button size="small" busy={busy} onClick={fetch}>
              {i18n.t('failure.retry')}
            </Button>
          }
        >
          {failureText(failure).text}
        </Notice>
      )}
    </div>
  );
}
