import type { Verdict } from '@trackside/core';
import type { ManyRowsText } from '../../db/transaction/many-rows.ts';
import { selectRows } from '../../db/transaction/many-rows.ts';
import type { Sql } from '../../db/transaction/sql.ts';
import { hourMs } from '../../ports/clock.ts';
import type { JudgedPostback, KeptPostback } from './kept-postback.ts';
import type { KeptRow } from './kept-row.ts';
import {
  correctedPostback,
  keptColumns,
  keptSource,
  latestCorrections,
  storeHistory,
} from './kept-row.ts';

const waitingEvents: ManyRowsText = {
  head: `select ${keptColumns}, p.click_id from ${keptSource}
    where p.verdict <> 'recorded' and p.code = 'CONVERSION_REQUIRED' and p.click_id in (`,
  tuple: '?',
  tail: ')',
};

export interface Promotion {
  readonly now: number;
  /** Decides kept events again, as it does new postbacks. */
  readonly judge: (events: readonly KeptPostback[]) => readonly Verdict[];
}

interface WaitingRow extends KeptRow {
  readonly click_id: number;
}

/**
 * Decides the events again that waited for these conversions, in order of receipt. The window goes
 * from receipt to receipt and includes its end; an event that came after the conversion, which was
 * booked late by a replay, lies within every window.
 */
export function promoteEarlyEvents(
  sql: Sql,
  judged: readonly JudgedPostback[],
  { now, judge }: Promotion,
): void {
  const opened = windowsOpened(judged);
  if (opened.size === 0) return;
  const keys = [...opened.keys()].map((clickId) => [clickId]);
  const waiting = selectRows<WaitingRow>(sql, waitingEvents, keys)
    .filter((row) => row.received_at >= (opened.get(row.click_id) ?? Infinity))
    .toSorted((a, b) => a.received_at - b.received_at || a.number - b.number)
    .map((row) => ({ row, corrections: latestCorrections(sql, row.number) }));
  const postbacks = waiting.map(({ row, corrections }) => correctedPostback(row, corrections));
  const verdicts = judge(postbacks);
  for (const [index, { row, corrections }] of waiting.entries()) {
    const verdict = verdicts[index];
    if (verdict === undefined) throw new Error('A promoted event has no verdict');
    storeHistory(sql, {
      postbackNumber: row.number,
      at: now,
      by: 'promotion',
      corrections,
      verdict,
    });
  }
}

/** The clicks that have just got their conversion, each with the earliest receipt that it promotes. */
function windowsOpened(judged: readonly JudgedPostback[]): ReadonlyMap<number, number> {
  const opened = new Map<number, number>();
  for (const { postback, loaded, verdict } of judged) {
    const { click, promoteEarlyEventsHours: hours } = loaded;
    if (click === null || hours === null || verdict.effect?.kind !== 'conversion') continue;
    opened.set(click.id, postback.receivedAt - hours * hourMs);
  }
  return opened;
}
