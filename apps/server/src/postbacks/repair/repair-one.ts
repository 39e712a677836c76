import type { Result, Verdict, VerdictCode } from '@trackside/core';
import type { Caller } from '../../access/access-service.ts';
import type { Sql } from '../../db/transaction/sql.ts';
import type { RefusalReason } from '../../errors.ts';
import type { Judging } from '../../ingest/judge/judging.ts';
import type { Corrections } from '../../ingest/judge/kept-row.ts';
import { replayPostback } from '../replay-postback.ts';
import type { Repair } from './repair-service.ts';

export interface RepairedPostback {
  readonly id: string;
  /** undefined where there is no such postback. */
  readonly before: VerdictCode | undefined;
  readonly outcome: Result<Verdict, RefusalReason>;
}

/** Decides one postback again as a repair says, by the way of every replay. */
export function repairOne(
  sql: Sql,
  asked: { readonly id: string; readonly repair: Repair; readonly caller: Caller },
  judging: Judging,
): RepairedPostback {
  const { id, caller } = asked;
  const before = sql.one<{ readonly code: VerdictCode }>(
    'select code from postback where id = ?',
    id,
  )?.code;
  const corrections = correctionsFor(asked.repair, before);
  const replayed = replayPostback(sql, { id, corrections, caller }, judging);
  const outcome = replayed.ok ? { ok: true as const, value: replayed.value.verdict } : replayed;
  return { id, before, outcome };
}

function correctionsFor(repair: Repair, code: VerdictCode | undefined): Corrections {
  switch (repair.kind) {
    case 'alias':
      return { event_id: String(repair.eventId), event_name: null };
    case 'correct':
      return repair.corrections;
    case 'createEvent':
      return {};
    case 'accept':
      if (code === 'OFFER_MISMATCH') return { acceptAsGlobal: true };
      return code === 'STATUS_NOT_COUNTED' ? { status: null } : {};
  }
}
