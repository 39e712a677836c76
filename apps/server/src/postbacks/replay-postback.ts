import type { Result, VerdictKind } from '@trackside/core';
import type { RefusalReason } from '../errors.ts';
import { judgePostback } from '../ingest/judge-postback.ts';
import type { Corrections, KeptRow } from '../ingest/kept-row.ts';
import { correctedPostback, keptColumns, storeHistory } from '../ingest/kept-row.ts';
import type { LoadFacts } from '../ingest/load-facts.ts';
import type { WriteTransaction } from '../db/transaction/write-transaction.ts';
import { isReplayable } from './postback-row.ts';

interface ReplayRow extends KeptRow {
  readonly verdict: VerdictKind;
}

export interface Replay {
  readonly id: string;
  readonly corrections: Corrections;
  /** Who asks for it. */
  readonly by: string;
  readonly now: number;
}

/**
 * Decides a kept postback again: its token's scope of then, the settings of today, the same rules.
 * Of any number of replays at once one decides and the others find it done.
 */
export function replayPostback(
  deps: { readonly transact: WriteTransaction; readonly loadFacts: LoadFacts },
  { id, corrections, by, now }: Replay,
): Promise<Result<null, RefusalReason>> {
  return deps.transact((sql): Result<null, RefusalReason> => {
    const row = sql.one<ReplayRow>(`select ${keptColumns}, verdict from postback where id = ?`, id);
    if (row === undefined) return { ok: false, error: 'POSTBACK_NOT_FOUND' };
    if (!isReplayable(row.verdict)) return { ok: false, error: 'ALREADY_RECORDED' };
    const postback = correctedPostback(row, corrections);
    const verdict = judgePostback(sql, postback, { loadFacts: deps.loadFacts, now });
    storeHistory(sql, { postbackId: id, at: now, by, corrections, verdict });
    return { ok: true, value: null };
  });
}
