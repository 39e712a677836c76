import { setImmediate } from 'node:timers/promises';
import type { SqlEntityManager } from '@mikro-orm/sql';
import { type VerdictCode, verdictRegistry } from '@trackside/core';
import type { CodeCount } from '../postbacks-service.ts';
import { sourceConditions } from './find-postbacks.ts';
import type { LogFilter } from './log-filter.ts';
import { logSources } from './log-sources.ts';
import { numberSpan } from './number-span.ts';

/** Beyond this it is only said that there are more: nobody waits for the exact number of millions. */
const mostCounted = 1000;

/** Counts a filter's postbacks by code, as far as a filter's chip shows; codes without any are left out. */
export async function countPostbacks(
  em: SqlEntityManager,
  filter: LogFilter,
): Promise<readonly CodeCount[]> {
  const span = await numberSpan(em, filter);
  if (span === 'nothing') return [];
  const counts = new Map<VerdictCode, number>();
  for (const source of await logSources(em, filter)) {
    for (const code of source.codes) {
      const before = counts.get(code) ?? 0;
      if (before > mostCounted) continue;
      const conditions = [
        ...sourceConditions(source, filter, span),
        ...(source.codes.length === 1 ? [] : [['r.code = ?', code] as const]),
      ];
      const [row] = await em.execute<{ readonly count: number }[]>(
        `select count(*) as count from (select 1 from ${source.from}
          where ${conditions.map(([text]) => text).join(' and ')} limit ?) as found`,
        [...conditions.flatMap(([, ...values]) => values), mostCounted + 1 - before],
      );
      counts.set(code, before + (row?.count ?? 0));
      // Postbacks must get their turn in between.
      await setImmediate();
    }
  }
  return [...counts]
    .filter(([, count]) => count > 0)
    .map(([code, count]) => ({
      code,
      verdict: verdictRegistry[code].verdict,
      count: Math.min(count, mostCounted),
      more: count > mostCounted,
    }));
}
