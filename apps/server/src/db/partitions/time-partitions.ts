import { earliestId, timeOfId } from '../../ports/time-ordered-id.ts';
import type { AnsweredSql } from '../transaction/sql.ts';
import { dayMs, startOfDay, type TimeSpan } from './time-span.ts';

/** A partition of a table by ids that begin with their time. */
export interface TimePartition extends TimeSpan {
  readonly name: string;
}

/** The partition of what lies in no span. */
export const defaultPartition = (parent: string): string => `${parent}_default`;

/** A table's partitions by time, the oldest first; not the default one. */
export async function timePartitions(
  sql: AnsweredSql,
  parent: string,
): Promise<readonly TimePartition[]> {
  const rows = await sql.all<{ readonly name: string; readonly bounds: string }>(
    `select c.relname as name, pg_get_expr(c.relpartbound, c.oid) as bounds
      from pg_inherits i join pg_class c on c.oid = i.inhrelid
      where i.inhparent = ?::text::regclass`,
    parent,
  );
  return rows
    .flatMap(({ name, bounds }) => {
      const [, first = '', end = ''] = /FROM \('(\w+)'\) TO \('(\w+)'\)/u.exec(bounds) ?? [];
      const span = { start: timeOfId(first), end: timeOfId(end) };
      return span.start === null || span.end === null
        ? []
        : [{ name, start: span.start, end: span.end }];
    })
    .toSorted((one, other) => one.start - other.start);
}

/**
 * Makes the partition of a span of time. What the default partition holds of that span stays there:
 * then the new one begins with the day after it, or is not made where no day is left. Call it in a
 * transaction that writes alone: for a moment nobody may use the default partition.
 */
export async function makeTimePartition(
  sql: AnsweredSql,
  parent: string,
  { start, end }: TimeSpan,
): Promise<TimePartition | null> {
  const newest = await sql.one<{ readonly id: string | null }>(
    `select max(id) as id from ${defaultPartition(parent)} where id >= ? and id < ?`,
    earliestId(start),
    earliestId(end),
  );
  const first = dayAfter(newest?.id ?? null, { start, end });
  if (first >= end) return null;
  const name = `${parent}_${new Date(first).toISOString().slice(0, 10).replaceAll('-', '')}`;
  // Whatever is made as a partition from the start keeps everybody from the whole table meanwhile.
  await sql.run(`create table ${name} (like ${parent} including defaults including constraints)`);
  await sql.run(`alter table ${parent} attach partition ${name}
    for values from ('${earliestId(first)}') to ('${earliestId(end)}')`);
  return { name, start: first, end };
}

function dayAfter(newest: string | null, { start, end }: TimeSpan): number {
  if (newest === null) return start;
  const at = timeOfId(newest);
  return at === null ? end : startOfDay(at) + dayMs;
}
