import type { SqlEntityManager } from '@mikro-orm/sql';

/** A verdict by its place in the order of the commits, and the number of its postback. */
export interface NumberedVerdict {
  readonly number: number;
  readonly postback: number;
}

/** The number of the last verdict that was committed; 0 when there is none. */
export async function latestNumber(em: SqlEntityManager): Promise<number> {
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

/** The first verdicts after that number, in the order of their commits. */
export async function verdictsAfter(
  em: SqlEntityManager,
  number: number,
  limit: number,
): Promise<readonly NumberedVerdict[]> {
  return em.execute<NumberedVerdict[]>(
    `select * from (
        select number, number as postback from postback where number > ? order by number limit ?)
      union all select * from (
        select number, postback_number from postback_history where number > ?
        order by number limit ?)
      order by number limit ?`,
    [number, limit, number, limit, limit],
  );
}
