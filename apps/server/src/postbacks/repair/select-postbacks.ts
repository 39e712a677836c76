import { setImmediate } from 'node:timers/promises';
import type { SqlEntityManager } from '@mikro-orm/sql';
import { listParameters } from '@trackside/core';
import { findPostbacks } from '../log/find-postbacks.ts';
import type { RepairSelection, SentValues } from './repair-service.ts';

/** Candidates whose raw text is read at once, and by one call in all. */
const readAtOnce = 500;
const mostRead = 5000;

export interface Selected {
  /** In the order in which they are decided. */
  readonly ids: readonly string[];
  /** null: there are no more. */
  readonly nextCursor: string | null;
}

/** A part of the postbacks that a repair is meant for, in order of receipt. */
export async function selectPostbacks(
  em: SqlEntityManager,
  selection: RepairSelection,
  { cursor, limit }: { readonly cursor?: string | undefined; readonly limit: number },
): Promise<Selected> {
  if (!('ids' in selection)) return selectByFilter(em, selection, { cursor, limit });
  // Ids begin with the time of receipt.
  const left = [...new Set(selection.ids)]
    .sort()
    .filter((id) => cursor === undefined || id > cursor);
  const ids = left.slice(0, limit);
  return { ids, nextCursor: left.length > limit ? (ids.at(-1) ?? null) : null };
}

type ByFilter = Exclude<RepairSelection, { readonly ids: readonly string[] }>;

/** What comes in after a repair was begun is none of its: the cursor carries the last number of then. */
async function selectByFilter(
  em: SqlEntityManager,
  { filter, values = {} }: ByFilter,
  { cursor, limit }: { readonly cursor?: string | undefined; readonly limit: number },
): Promise<Selected> {
  const [from, to] = (cursor ?? '0.').split('.');
  const last = to === undefined || to === '' ? await latestNumber(em) : Number(to);
  const replayable = { ...filter, verdict: filter.verdict ?? (['held', 'refused'] as const) };
  const ids: string[] = [];
  let after = Number(from);
  for (let read = 0; read < mostRead && ids.length < limit; read += readAtOnce) {
    const found = await findPostbacks(em, replayable, {
      order: 'oldestFirst',
      after,
      limit: readAtOnce,
    });
    const numbers = found.filter((number) => number <= last);
    for (const { number, id, raw } of await readRaw(em, numbers)) {
      if (ids.length === limit) break;
      after = number;
      if (hasValues(raw, values)) ids.push(id);
    }
    if (numbers.length < readAtOnce && after === (numbers.at(-1) ?? after)) {
      return { ids, nextCursor: null };
    }
    // Postbacks must get their turn in between.
    await setImmediate();
  }
  return { ids, nextCursor: `${after}.${last}` };
}

async function latestNumber(em: SqlEntityManager): Promise<number> {
  const [row] = await em.execute<{ readonly value: number }[]>(
    'select value from postback_sequence',
  );
  return row?.value ?? 0;
}

async function readRaw(em: SqlEntityManager, numbers: readonly number[]) {
  if (numbers.length === 0) return [];
  return em.execute<{ readonly number: number; readonly id: string; readonly raw: string }[]>(
    `select number, id, raw from postback where number in (${numbers.map(() => '?').join(', ')})
      order by number`,
    [...numbers],
  );
}

/** The values of these parameters, as they were sent. */
export function sentValues(raw: string, names: readonly string[]): SentValues {
  const sent = listParameters(raw);
  return Object.fromEntries(
    names.map((name) => {
      const [only, ...others] = sent.filter((one) => one.name === name);
      return [name, only === undefined || others.length > 0 ? null : (only.value ?? only.raw)];
    }),
  );
}

function hasValues(raw: string, values: SentValues): boolean {
  const sent = sentValues(raw, Object.keys(values));
  return Object.entries(values).every(([name, value]) => sent[name] === value);
}
