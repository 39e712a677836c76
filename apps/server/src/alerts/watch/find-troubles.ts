import type { VerdictCode, VerdictKind } from '@trackside/core';
import type { Sql } from '../../db/transaction/sql.ts';

/** A postback that was not recorded. */
export interface Trouble {
  readonly number: number;
  readonly id: string;
  readonly received_at: number;
  readonly offer_id: number | null;
  readonly verdict: VerdictKind;
  readonly code: VerdictCode;
  readonly raw: string;
  readonly test: number;
}

/**
 * The log as it was written, a stretch at a time: one search in the table itself, since what came last
 * is in memory anyway. From the indexes by code it took twice as long to find the oldest of all codes.
 */
export const troublesBetween = `select number, id, received_at, offer_id, verdict, code, raw, test
  from postback where number > ? and number <= ? and verdict <> 'recorded'
  order by number limit ?`;

export interface Look {
  /** Of so many postbacks it finds those in trouble. */
  readonly postbacks: number;
  /** It finds no more than these. */
  readonly troubles: number;
  /** The last number up to which every postback is committed. */
  readonly settled: number;
}

export interface FoundTroubles {
  /** It was looked for behind this number. */
  readonly from: number;
  /** Up to this number they are all here. */
  readonly until: number;
  /** The oldest first. */
  readonly troubles: readonly Trouble[];
}

/** Finds postbacks that were not recorded and that nobody has seen yet, the oldest first. */
export async function findTroubles(sql: Sql, look: Look): Promise<FoundTroubles> {
  const position = await sql.one<{ readonly at: number }>(
    'select seen_number as at from alert_watch',
  );
  const from = position?.at ?? 0;
  const end = Math.min(look.settled, from + look.postbacks);
  if (end <= from) return { from, until: from, troubles: [] };
  const troubles = await sql.all<Trouble>(troublesBetween, from, end, look.troubles);
  const last = troubles.length < look.troubles ? undefined : troubles.at(-1);
  return { from, until: last?.number ?? end, troubles };
}
