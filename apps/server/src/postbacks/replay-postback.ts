import type { Result, Verdict } from '@trackside/core';
import type { Caller } from '../access/access-service.ts';
import { mayChange, noteChange } from '../audit/changes-by-sql.ts';
import type { RefusalReason } from '../errors.ts';
import type { Sql } from '../db/transaction/sql.ts';
import { judgePostbacks } from '../ingest/judge/judge-postbacks.ts';
import type { Judging } from '../ingest/judge/judging.ts';
import type { Corrections, KeptRow } from '../ingest/judge/kept-row.ts';
import {
  correctedPostback,
  keptColumns,
  keptSource,
  storeHistory,
} from '../ingest/judge/kept-row.ts';
import { openTotals } from '../totals/open-totals.ts';
import { isReplayable } from './log/postback-row.ts';

export interface Replay {
  readonly id: string;
  readonly corrections: Corrections;
  /** Who asks for it. */
  readonly caller: Caller;
}

/** A postback that was decided again: its number, and the new verdict. */
export interface Replayed {
  readonly number: number;
  readonly verdict: Verdict;
}

/**
 * Decides a kept postback again: its token's scope of then, the settings of today, the same rules.
 * Of any number of replays at once one decides and the others find it done.
 */
export async function replayPostback(
  sql: Sql,
  { id, corrections, caller }: Replay,
  judging: Judging,
): Promise<Result<Replayed, RefusalReason>> {
  if (!(await mayChange(sql, caller, judging.now))) return { ok: false, error: 'TOKEN_REVOKED' };
  const row = await sql.one<KeptRow>(`select ${keptColumns} from ${keptSource} where p.id = ?`, id);
  if (row === undefined) return { ok: false, error: 'POSTBACK_NOT_FOUND' };
  if (!isReplayable(row.verdict)) return { ok: false, error: 'ALREADY_RECORDED' };
  const judged = await judgePostbacks(sql, [correctedPostback(row, corrections)], judging);
  const [verdict] = judged.verdicts;
  if (verdict === undefined) throw new Error('A replay has no verdict');
  const addToTotals = openTotals(sql, judging.now);
  await addToTotals(judged.totals);
  const [number = 0] = await sql.dialect.nextNumbers(sql, 1);
  storeHistory(sql, {
    number,
    postbackNumber: row.number,
    at: judging.now,
    by: caller.name,
    corrections,
    verdict,
  });
  await noteChange(sql, caller, judging.now, {
    action: 'postbacks.replay',
    entity: 'postback',
    entityId: row.id,
    offerId: row.offer_id,
    before: { code: row.code },
    after: { code: verdict.code, corrections },
  });
  return { ok: true, value: { number: row.number, verdict } };
}
