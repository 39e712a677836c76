import type { Sql } from '../../db/transaction/sql.ts';

/**
 * Takes that many numbers of the sequence and answers the first. Every verdict has one: the first
 * verdict numbers its postback, a later one its entry in the history. Under the write lock they count
 * up in the order of the commits, which is what the live feed goes by.
 */
export function nextNumber(sql: Sql, count: number): number {
  const row = sql.one<{ readonly value: number }>(
    'update postback_sequence set value = value + ? returning value',
    count,
  );
  if (row === undefined) throw new Error('The sequence of verdicts has no row');
  return row.value - count + 1;
}
