import type { SqlEntityManager } from '@mikro-orm/sql';
import type { LogFilter } from './log-filter.ts';
import { type Condition, type LogSource, logSources } from './log-sources.ts';
import { type NumberSpan, numberSpan } from './number-span.ts';

export interface PageOfLog {
  /** Newest first, unless it says otherwise. */
  readonly order?: 'oldestFirst' | undefined;
  /** The page goes on from this number. */
  readonly after?: number | undefined;
  readonly limit: number;
}

/** SQLite joins 500 selections at most. */
const sourcesAtOnce = 100;

/** The numbers of a page of the postbacks that a filter lets through. */
export async function findPostbacks(
  em: SqlEntityManager,
  filter: LogFilter,
  page: PageOfLog,
): Promise<readonly number[]> {
  const span = await numberSpan(em, filter);
  if (span === 'nothing') return [];
  const sources = isOpen(filter) ? [everything] : await logSources(em, filter);
  const found: number[] = [];
  for (let done = 0; done < sources.length; done += sourcesAtOnce) {
    const some = sources.slice(done, done + sourcesAtOnce);
    const { text, values } = pageStatement(some, { filter, span, page });
    const rows = await em.execute<{ readonly number: number }[]>(text, values);
    found.push(...rows.map(({ number }) => number));
  }
  const sign = page.order === 'oldestFirst' ? 1 : -1;
  return found.toSorted((a, b) => sign * (a - b)).slice(0, page.limit);
}

type AnySource = Omit<LogSource, 'codes'>;

const everything: AnySource = { from: 'postback r', number: 'r.number', conditions: [] };

function isOpen(filter: LogFilter): boolean {
  const { from: _from, to: _to, ...others } = filter;
  return Object.values(others).every((value) => value === undefined);
}

function pageStatement(
  sources: readonly AnySource[],
  { filter, span, page }: { filter: LogFilter; span: NumberSpan; page: PageOfLog },
): { readonly text: string; readonly values: (string | number)[] } {
  const [comparison, order] = page.order === 'oldestFirst' ? ['>', 'asc'] : ['<', 'desc'];
  const parts = sources.map((source) => {
    const conditions: Condition[] = [
      ...sourceConditions(source, filter, span),
      ...(page.after === undefined
        ? []
        : [[`${source.number} ${comparison} ?`, page.after] as const]),
    ];
    return {
      text: `select number from (select ${source.number} as number from ${source.from}
        where ${conditions.map(([text]) => text).join(' and ')} order by 1 ${order} limit ?) as part`,
      values: [...conditions.flatMap(([, ...values]) => values), page.limit],
    };
  });
  return {
    text: `select number from (${parts.map(({ text }) => text).join(' union all ')}) as parts
      order by +number ${order} limit ?`,
    values: [...parts.flatMap(({ values }) => values), page.limit],
  };
}

/** All that a source's rows must fulfil. */
export function sourceConditions(
  source: AnySource,
  { from, to }: LogFilter,
  { least, most }: NumberSpan,
): Condition[] {
  const { number } = source;
  return [
    // Records outlive raw postbacks: those older than the oldest of these are not looked at.
    [`${number} >= coalesce((select min(number) from postback), ${Number.MAX_SAFE_INTEGER})`],
    ...source.conditions,
    ...(least === null ? [] : [[`${number} >= ?`, least] as const]),
    ...(most === null ? [] : [[`${number} <= ?`, most] as const]),
    ...(from === undefined ? [] : [['r.received_at >= ?', from] as const]),
    ...(to === undefined ? [] : [['r.received_at < ?', to] as const]),
  ];
}
