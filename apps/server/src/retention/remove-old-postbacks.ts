import type { Sql } from '../db/transaction/sql.ts';

export interface RemovalStep {
  /** Milliseconds since the epoch: what was received before it is old. */
  readonly before: number;
  /** Rows that one step looks at. */
  readonly rows: number;
}

/**
 * Removes old raw postbacks, with their history, among the oldest that there are; says how many they
 * were. Conversions, event records, totals and the keys that recognise a repeat stay for ever.
 */
export function removeOldPostbacks(sql: Sql, { before, rows }: RemovalStep): number {
  const removed = sql.all(
    `delete from postback
      where number in (select number from postback order by number limit ?) and received_at < ?
      returning number`,
    rows,
    before,
  );
  return removed.length;
}
