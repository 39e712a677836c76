import type { SqlEntityManager } from '@mikro-orm/sql';

export interface VerdictMark {
  readonly sequence: number;
  readonly postbackId: string;
}

/** The number of the last verdict that was committed; 0 when there is none. */
export async function latestSequence(em: SqlEntityManager): Promise<number> {
  const [row] = await em.execute<{ value: number }[]>('select value from postback_sequence');
  return row?.value ?? 0;
}

/** The number of a postback's latest verdict; null when there is no such postback. */
export async function sequenceOf(em: SqlEntityManager, postbackId: string): Promise<number | null> {
  const [row] = await em.execute<{ sequence: number }[]>(
    'select sequence from postback where id = ?',
    [postbackId],
  );
  return row?.sequence ?? null;
}

/** The first verdicts after that number, in the order of their commits. */
export async function verdictsAfter(
  em: SqlEntityManager,
  sequence: number,
  limit: number,
): Promise<readonly VerdictMark[]> {
  return em.execute<{ sequence: number; postbackId: string }[]>(
    'select sequence, id as "postbackId" from postback where sequence > ? order by sequence limit ?',
    [sequence, limit],
  );
}
