import type { AnsweredSql } from '../transaction/sql.ts';
import { makeTimePartition, timePartitions } from './time-partitions.ts';
import { dayMs, missingSpans, startOfDay } from './time-span.ts';

const partitions = 10;

/**
 * Makes partitions for the postbacks that a move brings, the first of which came at `since`
 * (milliseconds since the epoch), and for today and tomorrow; from then on the servers make their own.
 */
export async function makePartitionsSince(sql: AnsweredSql, since: number): Promise<void> {
  const from = startOfDay(since);
  const until = startOfDay(Date.now()) + 2 * dayMs;
  const existing = await timePartitions(sql, 'postback');
  const days = Math.max(Math.ceil((until - from) / dayMs / partitions), 1);
  for (const { start, end } of missingSpans({ existing, from, until, days })) {
    await makeTimePartition(sql, 'postback', { start, end: Math.min(end, until) });
  }
}
