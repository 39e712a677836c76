import { useState } from 'react';

import type { PostbackRow } from '../api/api-types.ts';
import { uiLanguage } from '../language/format-language.ts';
import { i18n } from '../language/i18n.ts';
import { arrivalTime } from './arrival-time.ts';
import { correctionsMade } from './corrections-made.ts';

type Entry = PostbackRow['history'][number];

/** The server decides early events again by itself, once their conversion has come. */
const serversOwn = 'promotion';

/** What became of a postback before, one line for each time: what, to which verdict, when, and who did it. */
export function PostbackHistory({ row }: { readonly row: PostbackRow }) {
  const [now] = useState(() => new Date());
  if (row.history.length === 0) return null;
  return (
    <ul aria-label={i18n.t('live.history')} className="flex flex-col gap-0.5 text-sm text-muted">
      {row.history.map((entry, index) => (
        <li key={`${index}-${entry.at}`} className="[overflow-wrap:anywhere]">
          <span>{wordsFor(row, entry)}</span>
          {entry.kind === 'decision' && ` · ${i18n.t(`live.${entry.verdict}`)}`} ·{' '}
          <time dateTime={entry.at}>{arrivalTime(entry.at, now, uiLanguage())}</time>
          {entry.by !== serversOwn && (
            <>
              {' · '}
              <bdi>{entry.by}</bdi>
            </>
          )}
          {entry.reason !== null && (
            <q className="ms-1.5 text-text">
              <bdi>{entry.reason}</bdi>
            </q>
          )}
        </li>
      ))}
    </ul>
  );
}

function wordsFor(row: PostbackRow, entry: Entry) {
  if (entry.kind === 'reversal') return i18n.t('log.reversed');
  if (entry.kind === 'undo') return i18n.t('log.reversal_undone');
  const made = correctionsMade(row, entry);
  if (made.length === 0) {
    if (entry.corrections['acceptAsGlobal'] === true) return i18n.t('live.replayed_as_global');
    return i18n.t(entry.by === serversOwn ? 'live.promoted' : 'live.replayed');
  }
  return made.map(({ name, from, to }) => (
    <bdi
      key={name}
      dir="ltr"
      className="font-mono not-last:me-1 text-xs whitespace-pre-wrap text-text"
    >
      {name} {from === '' ? '∅' : from} → {to === '' ? '∅' : to}
    </bdi>
  ));
}
