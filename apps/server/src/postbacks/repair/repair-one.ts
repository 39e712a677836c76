import type { Result, Verdict, VerdictCode } from '@trackside/core';
import type { Caller } from '../../access/access-service.ts';
import type { Sql } from '../../db/transaction/sql.ts';
import type { RefusalReason } from '../../errors.ts';
import type { Judging } from '../../ingest/judge/judging.ts';
import { type Corrections, latestCorrections } from '../../ingest/judge/kept-row.ts';
import { replayPostback } from '../replay-postback.ts';
import type { Repair } from './repair-service.ts';

export interface RepairedPostback {
  readonly id: string;
  /** undefined where there is no such postback. */
  readonly before: VerdictCode | undefined;
  readonly outcome: Result<Verdict, RefusalReason>;
}

/** Decides one postback again as a repair says, by the way of every replay. */
export async function repairOne(
  sql: Sql,
  asked: { readonly id: string; readonly repair: Repair; readonly caller: Caller },
  judging: Judging,
): Promise<RepairedPostback> {
  const { id, caller } = asked;
  const row = await sql.one<Decided>('select number, code from postback where id = ?', id);
  const corrections = await correctionsFor(sql, asked.repair, row);
  const replayed = await replayPostback(sql, { id, corrections, caller }, judging);
  const outcome = replayed.ok ? { ok: true as const, value: replayed.value.verdict } : replayed;
  return { id, before: row?.code, outcome };
}

interface Decided {
  readonly number: number;
  readonly code: VerdictCode;
}

/** Where the event that was named is not the one that was meant, or is not there. */
const aboutEvents: ReadonlySet<VerdictCode> = new Set([
  'EVENT_ID_INVALID',
  'EVENT_UNKNOWN',
  'EVENT_MISMATCH',
]);

async function correctionsFor(
  sql: Sql,
  repair: Repair,
  row: Decided | undefined,
): Promise<Corrections> {
  switch (repair.kind) {
    case 'alias':
      return row === undefined ? {} : await aliasFor(sql, repair.eventId, row);
    case 'correct':
      return repair.corrections;
    case 'createEvent':
      return {};
    case 'accept':
      if (row?.code === 'OFFER_MISMATCH') return { acceptAsGlobal: true };
      return row?.code === 'STATUS_NOT_COUNTED' ? { status: null } : {};
  }
}

/** A conversion that waits for something else must not become an event. */
async function aliasFor(
  sql: Sql,
  eventId: number,
  { number, code }: Decided,
): Promise<Corrections> {
  const alias = { event_id: String(eventId), event_name: null };
  if (aboutEvents.has(code)) return alias;
  // Asked for again, what waits by now for its conversion is still this event.
  return (await latestCorrections(sql, number))['event_id'] === alias.event_id ? alias : {};
}
