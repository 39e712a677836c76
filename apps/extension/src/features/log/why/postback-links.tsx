import { useState } from 'react';

import type { PostbackRow } from '../../../api/api-types.ts';
import { arrivalTime } from '../../../kept-postbacks/arrival-time.ts';
import { titleOf } from '../../../kept-postbacks/postback-words.ts';
import { VerdictStatus } from '../../../kept-postbacks/verdict-status.tsx';
import { uiLanguage } from '../../../language/format-language.ts';

interface PostbackLinksProps {
  readonly label: string;
  readonly rows: readonly PostbackRow[];
  readonly onOpen: (id: string) => void;
}

/** A few other postbacks, each of which can be looked at. */
export function PostbackLinks({ label, rows, onOpen }: PostbackLinksProps) {
  const [now] = useState(() => new Date());
  return (
    <ul aria-label={label} className="divide-y divide-line rounded-lg border border-line">
      {rows.map((row) => (
        <li key={row.id}>
          <button
            type="button"
            onClick={() => onOpen(row.id)}
            className="flex w-full flex-wrap items-center gap-2 px-3 py-2 text-start hover:bg-hover focus-visible:-outline-offset-2"
          >
            <VerdictStatus verdict={row.verdict} />
            <span className="min-w-0 flex-1 whitespace-pre-wrap [overflow-wrap:anywhere]">
              <bdi>{titleOf(row)}</bdi>
            </span>
            <time dateTime={row.receivedAt} className="text-sm text-muted tabular-nums">
              {arrivalTime(row.receivedAt, now, uiLanguage())}
            </time>
          </button>
        </li>
      ))}
    </ul>
  );
}
