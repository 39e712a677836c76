import type { SqlEntityManager } from '@mikro-orm/sql';
import type { VerdictCode } from '@trackside/core';
import { postbacksByNumber } from '../log/list-postbacks.ts';
import type { LogFilter } from '../log/log-filter.ts';
import type { PostbackRow } from '../postbacks-service.ts';
import { selectPostbacks, sentValues } from '../repair/select-postbacks.ts';
import type { SimilarPostbacks } from './why-service.ts';

/** The parameters by whose values a verdict comes; others of that code have nothing else in common. */
const decidedBy: Partial<Readonly<Record<VerdictCode, readonly string[]>>> = {
  PLACEHOLDER_LEFT: ['event_id', 'event_name'],
  EVENT_ID_INVALID: ['event_id'],
  STATUS_NOT_COUNTED: ['status'],
  EVENT_UNKNOWN: ['event_id', 'event_name'],
  EVENT_MISMATCH: ['event_id', 'event_name'],
  CURRENCY_INVALID: ['currency'],
  CURRENCY_MISMATCH: ['currency'],
};

const mostShown = 5;
const mostCounted = 1000;

/** Finds what is held or refused for the same reason: same code, same offer, same value at fault. */
export async function findSimilar(
  em: SqlEntityManager,
  { id, offerId, code }: PostbackRow,
  raw: string,
): Promise<SimilarPostbacks> {
  const filter: LogFilter = { code, ...(offerId === null ? {} : { offerId }) };
  const selection = { filter, values: sentValues(raw, decidedBy[code] ?? []) };
  const { ids, nextCursor } = await selectPostbacks(em, selection, { limit: mostCounted + 1 });
  const others = ids.filter((one) => one !== id);
  const newest = others.slice(-mostShown).toReversed();
  const rows = await postbacksById(em, newest);
  return {
    items: rows,
    count: Math.min(others.length, mostCounted),
    more: nextCursor !== null || others.length > mostCounted,
    selection,
  };
}

async function postbacksById(em: SqlEntityManager, ids: readonly string[]): Promise<PostbackRow[]> {
  if (ids.length === 0) return [];
  const found = await em.execute<{ readonly number: number }[]>(
    `select number from postback where id in (${ids.map(() => '?').join(', ')})
      order by number desc`,
    [...ids],
  );
  const rows = await postbacksByNumber(
    em,
    found.map(({ number }) => number),
  );
  return found.flatMap(({ number }) => rows.get(number) ?? []);
}
