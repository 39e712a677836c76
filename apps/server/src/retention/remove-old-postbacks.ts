import { defaultPartition } from '../db/partitions/time-partitions.ts';
import type { DialectName } from '../db/transaction/dialect.ts';
import type { Sql } from '../db/transaction/sql.ts';

export interface RemovalStep {
  /** Milliseconds since the epoch: what was received before it is old. */
  readonly before: number;
  /** Rows that one step looks at. */
  readonly rows: number;
}

/** The oldest that are removed one by one: of PostgreSQL's those that lie in no partition by time. */
const oldest: Readonly<Record<DialectName, string>> = {
  sqlite: 'number in (select number from postback order by number limit ?)',
  postgres: `id in (select id from ${defaultPartition('postback')} order by id limit ?)`,
};

/**
 * Removes old raw postbacks, with their history, among the oldest that there are; says how many they
 * were. Conversions, event records, totals and the keys that recognise a repeat stay for ever.
 */
export async function removeOldPostbacks(sql: Sql, { before, rows }: RemovalStep): Promise<number> {
  const removed = await sql.all(
    `delete from postback where ${oldest[sql.dialect.name]} and received_at < ? returning number`,
    rows,
    before,
  );
  return removed.length;
}
