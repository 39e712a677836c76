import { timePartitions } from '../db/partitions/time-partitions.ts';
import type { Sql } from '../db/transaction/sql.ts';
import { earliestId } from '../ports/time-ordered-id.ts';
import type { RemovalStep } from './remove-old-postbacks.ts';

/** What is told of a postback and goes with it. */
const toldOfIt = [
  { table: 'postback_history', key: 'number' },
  { table: 'why_share', key: 'id' },
] as const;

/**
 * Drops the oldest partition of raw postbacks once all of it is old. First the history and the shared
 * links of its postbacks go, so many rows a step; false: there is nothing to do.
 */
export async function dropOldPartition(sql: Sql, { before, rows }: RemovalStep): Promise<boolean> {
  const [oldest] = await timePartitions(sql, 'postback');
  if (oldest === undefined || oldest.end > before) return false;
  for (const { table, key } of toldOfIt) {
    const removed = await sql.all(
      `delete from ${table} where ${key} in (
        select t.${key} from ${table} t
          where t.postback_number >= (select min(number) from ${oldest.name})
            and t.postback_number <= (select max(number) from ${oldest.name})
            and exists (select 1 from ${oldest.name} p where p.number = t.postback_number)
          limit ?)
        returning 1`,
      rows,
    );
    if (removed.length === rows) return true;
  }
  await sql.run(`drop table ${oldest.name}`);
  return true;
}

/**
 * Removes postbacks that came before a moment from the partition that it lies in, the oldest first;
 * says how many they were. It is for a partition that was made while they were kept for longer.
 */
export async function thinOutPartition(sql: Sql, { before, rows }: RemovalStep): Promise<number> {
  const partitions = await timePartitions(sql, 'postback');
  const around = partitions.find(({ start, end }) => start < before && before < end);
  if (around === undefined) return 0;
  const removed = await sql.all(
    `delete from postback
      where id in (select id from ${around.name} where id < ? order by id limit ?) returning number`,
    earliestId(before),
    rows,
  );
  return removed.length;
}
