import type { Verdict } from '@trackside/core';
import type { KeysText } from '../../db/transaction/many-rows.ts';
import { selectRows } from '../../db/transaction/many-rows.ts';
import type { Sql } from '../../db/transaction/sql.ts';
import { hourMs } from '../../ports/clock.ts';
import type { JudgedPostback, KeptPostback } from './kept-postback.ts';
import type { KeptRow } from './kept-row.ts';
import { correctedPostback, latestCorrections, ownColumns, storeHistory } from './kept-row.ts';

// By the click alone, of which few wait: without statistics PostgreSQL would as soon go through all that
// have the code.
const waitingEvents: KeysText = {
  as: 'list',
  types: ['integer'],
  head: `select ${ownColumns}, p.click_id from postback p
    where p.verdict <> 'recorded' and p.code || '' = 'CONVERSION_REQUIRED' and p.click_id`,
  tail: '',
};

export interface Promotion {
  readonly now: number;
  /** Decides kept events again, as it does new postbacks. */
  readonly judge: (events: readonly KeptPostback[]) => Promise<readonly Verdict[]>;
}

interface WaitingRow extends Omit<KeptRow, 'affiliate_id'> {
  readonly click_id: number;
}

/** What a click's conversion opens: from which receipt on its early events are promoted. */
interface Opened {
  readonly from: number;
  readonly affiliateId: string | null;
}

/**
 * Decides the events again that waited for these conversions, in order of receipt. The window goes
 * from receipt to receipt and includes its end; an event that came after the conversion, which was
 * booked late by a replay, lies within every window.
 */
export async function promoteEarlyEvents(
  sql: Sql,
  judged: readonly JudgedPostback[],
  { now, judge }: Promotion,
): Promise<void> {
  const opened = windowsOpened(judged);
  if (opened.size === 0) return;
  const keys = [...opened.keys()].map((clickId) => [clickId]);
  const rows = (await selectRows<WaitingRow>(sql, waitingEvents, keys))
    .filter((row) => row.received_at >= (opened.get(row.click_id)?.from ?? Infinity))
    .map((row) => ({ ...row, affiliate_id: opened.get(row.click_id)?.affiliateId ?? null }))
    .toSorted((a, b) => a.received_at - b.received_at || a.number - b.number);
  if (rows.length === 0) return;
  const waiting = await Array.fromAsync(rows, async (row) => ({
    row,
    corrections: await latestCorrections(sql, row.number),
  }));
  const postbacks = waiting.map(({ row, corrections }) => correctedPostback(row, corrections));
  const [verdicts, numbers] = await Promise.all([
    judge(postbacks),
    sql.dialect.nextNumbers(sql, postbacks.length),
  ]);
  for (const [index, { row, corrections }] of waiting.entries()) {
    const verdict = verdicts[index];
    if (verdict === undefined) throw new Error('A promoted event has no verdict');
    storeHistory(sql, {
      number: numbers[index] ?? 0,
      postbackNumber: row.number,
      at: now,
      by: 'promotion',
      corrections,
      verdict,
    });
  }
}

/** The clicks that have just got their conversion, by their numbers. */
function windowsOpened(judged: readonly JudgedPostback[]): ReadonlyMap<number, Opened> {
  const opened = new Map<number, Opened>();
  for (const { postback, loaded, verdict } of judged) {
    const { click, promoteEarlyEventsHours: hours } = loaded;
    if (click === null || hours === null || verdict.effect?.kind !== 'conversion') continue;
    opened.set(click.id, {
      from: postback.receivedAt - hours * hourMs,
      affiliateId: click.affiliateId,
    });
  }
  return opened;
}
