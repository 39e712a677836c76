import type { SqlEntityManager } from '@mikro-orm/sql';
import { dialectOf } from '../db/orm/dialect-of.ts';
import { settledNumber } from '../db/postgres/settled-number.ts';

/** A verdict by its place among all of them, and the number of its postback. */
export interface NumberedVerdict {
  readonly number: number;
  readonly postback: number;
}

/** The last number up to which no verdict is still to be committed; 0 when there is none. */
export async function latestNumber(em: SqlEntityManager): Promise<number> {
  if (dialectOf(em) === 'postgres') return settledNumber(em);
  const [row] = await em.execute<{ value: number }[]>('select value from postback_sequence');
  return row?.value ?? 0;
}

/** The number of a postback's latest verdict; null when there is no such postback. */
export async function numberOf(em: SqlEntityManager, postbackId: string): Promise<number | null> {
  const [row] = await em.execute<{ number: number }[]>(
    `select coalesce(max(h.number), p.number) as number
      from postback p left join postback_history h on h.postback_number = p.number
      where p.id = ? group by p.number`,
    [postbackId],
  );
  return row?.number ?? null;
}

/** The first verdicts after that number, in the order of their numbers, as far as all are committed. */
export async function verdictsAfter(
  em: SqlEntityManager,
  number: number,
  limit: number,
): Promise<readonly NumberedVerdict[]> {
  const found = await storedAfter(em, number, limit);
  if (found.length === 0 || dialectOf(em) === 'sqlite') return found;
  const settled = await settledNumber(em);
  return (await storedAfter(em, number, limit)).filter((verdict) => verdict.number <= settled);
}

function storedAfter(
  em: SqlEntityManager,
  number: number,
  limit: number,
): Promise<readonly NumberedVerdict[]> {
  return em.execute<NumberedVerdict[]>(
    `select * from (
        select number, number as postback from postback where number > ? order by number limit ?) as postbacks
      union all select * from (
        select number, postback_number from postback_history where number > ?
        order by number limit ?) as history
      order by number limit ?`,
    [number, limit, number, limit, limit],
  );
}
