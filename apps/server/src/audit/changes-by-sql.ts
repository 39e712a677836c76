import type { Caller } from '../access/access-service.ts';
import type { Sql } from '../db/transaction/sql.ts';
import { insertNote, noteValues } from './audit-note.ts';
import type { Actor, AuditNote } from './audit-note.ts';
import { callerHolds } from './caller-holds.ts';

/** Whether the caller's token still holds, asked in the transaction that changes postbacks. */
export async function mayChange(sql: Sql, caller: Caller, now: number): Promise<boolean> {
  const { text, values } = callerHolds(caller, now);
  return (await sql.one<object>(text, ...values)) !== undefined;
}

/** Writes a change of postbacks down in its own transaction. What was corrected stands in their history. */
export async function noteChange(
  sql: Sql,
  actor: Actor,
  at: number,
  note: AuditNote,
): Promise<void> {
  const values = noteValues(actor, at, note);
  if (values !== null) await sql.run(insertNote, ...values);
}
