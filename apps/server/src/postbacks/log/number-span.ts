import type { SqlEntityManager } from '@mikro-orm/sql';
import { earliestId } from '../../ports/time-ordered-id.ts';
import type { LogFilter } from './log-filter.ts';

/**
 * Numbers are given in the order of commits, ids in that of receipt: the two differ by no more than
 * what can wait for the writer at once (2000). Twice as many are looked at where a span begins and
 * ends, so a clock that was set back by little loses nothing either.
 */
const outOfOrder = 4096;

/** Between which numbers, both included, lie the postbacks of a time span; null where there are none. */
export interface NumberSpan {
  readonly least: number | null;
  readonly most: number | null;
}

/** Finds a time span's numbers by the ids, which begin with the time: no index on the time is needed. */
export async function numberSpan(
  em: SqlEntityManager,
  { from, to }: Pick<LogFilter, 'from' | 'to'>,
): Promise<NumberSpan | 'nothing'> {
  const least = from === undefined ? null : await edge(em, 'min', from);
  const most = to === undefined ? null : await edge(em, 'max', to);
  return least === undefined || most === undefined ? 'nothing' : { least, most };
}

async function edge(
  em: SqlEntityManager,
  which: 'min' | 'max',
  at: number,
): Promise<number | undefined> {
  const [comparison, order] = which === 'min' ? ['>=', 'asc'] : ['<', 'desc'];
  const [row] = await em.execute<{ readonly number: number | null }[]>(
    `select ${which}(number) as number from
      (select number from postback where id ${comparison} ? order by id ${order} limit ${outOfOrder}) as found`,
    [earliestId(at)],
  );
  return row?.number ?? undefined;
}
