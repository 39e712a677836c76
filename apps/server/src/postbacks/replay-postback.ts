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
export function replayPostback(
  sql: Sql,
  { id, corrections, caller }: Replay,
  judging: Judging,
): Result<Replayed, RefusalReason> {
  if (!mayChange(sql, caller, judging.now)) return { ok: false, error: 'TOKEN_REVOKED' };
  const row = sql.one<KeptRow>(`select ${keptColumns} from ${keptSource} where p.id = ?`, id);
  if (row === undefined) return { ok: false, error: 'POSTBACK_NOT_FOUND' };
  if (!isReplayable(row.verdict)) return { ok: false, error: 'ALREADY_RECORDED' };
  const [verdict] = judgePostbacks(sql, [correctedPostback(row, corrections)], judging);
  if (verdict === undefined) throw new Error('A replay has no verdict');
  storeHistory(sql, {
    postbackNumber: row.number,
    at: judging.now,
    by: caller.name,
    corrections,
    verdict,
  });
  noteChange(sql, caller, judging.now, {
    action: 'postbacks.replay',
    entity: 'postback',
    entityId: row.id,
    offerId: row.offer_id,
    before: { code: row.code },
    after: { code: verdict.code, corrections },
  });
  return { ok: true, value: { number: row.number, verdict } };
}
