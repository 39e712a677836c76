import type { Verdict } from '@trackside/core';
import { hourMs } from '../ports/clock.ts';
import type { KeptRow } from './kept-row.ts';
import { correctedPostback, keptColumns, latestCorrections, storeHistory } from './kept-row.ts';
import type { KeptPostback } from './store-verdict.ts';
import type { Sql } from '../db/transaction/write-transaction.ts';

export interface Promotion {
  readonly transactionId: string;
  readonly conversionReceivedAt: number;
  readonly hours: number;
  readonly judge: (event: KeptPostback) => Verdict;
}

/**
 * Decides the events again that waited for this conversion, in order of receipt. The window goes
 * from receipt to receipt and includes its end; an event that came after the conversion, which was
 * booked late by a replay, lies within every window.
 */
export function promoteEarlyEvents(
  sql: Sql,
  { now }: { readonly now: number },
  promotion: Promotion,
): void {
  const waiting = sql.all<KeptRow>(
    `select ${keptColumns} from postback
      where transaction_id = ? and code = 'CONVERSION_REQUIRED' and received_at >= ?
      order by received_at, sequence`,
    promotion.transactionId,
    promotion.conversionReceivedAt - promotion.hours * hourMs,
  );
  for (const row of waiting) {
    const corrections = latestCorrections(sql, row.id);
    const verdict = promotion.judge(correctedPostback(row, corrections));
    storeHistory(sql, { postbackId: row.id, at: now, by: 'promotion', corrections, verdict });
  }
}
