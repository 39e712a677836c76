import type { SqlEntityManager } from '@mikro-orm/sql';
import type { Caller } from '../access/access-service.ts';
import type { AppDeps } from '../app-deps.ts';
import type { Actor, AuditNote } from './audit-note.ts';
import { insertNote, noteValues, serverActor } from './audit-note.ts';
import { callerHolds } from './caller-holds.ts';
import type { Changed } from './changed.ts';

/** A transaction in which somebody changes something. */
export interface Change {
  readonly em: SqlEntityManager;
  /** Writes down what changes; where before and after are the same, nothing. */
  note(note: AuditNote): Promise<void>;
}

/** Runs a change in a transaction of its own, in somebody's name; null: of who runs the server. */
export type ChangeAs = <Value>(
  caller: Caller | null,
  work: (change: Change) => Promise<Changed<Value>>,
) => Promise<Changed<Value>>;

/**
 * Changes and the log of them are one transaction, which begins with asking whether the caller's token
 * still holds for the role that it came with: a token that is revoked meanwhile changes nothing more.
 */
export function createChangeAs({ database, clock }: Pick<AppDeps, 'database' | 'clock'>): ChangeAs {
  return (caller, work) =>
    database.em().transactional(async (em) => {
      if (caller !== null) {
        const { text, values } = callerHolds(caller, clock());
        const holds = await em.execute<unknown[]>(text, values);
        if (holds.length === 0) return { ok: false, error: 'TOKEN_REVOKED' };
      }
      return work({ em, note: (note) => writeNote(em, caller ?? serverActor, clock(), note) });
    });
}

/** Writes a change down in the transaction at hand. */
export async function writeNote(
  em: SqlEntityManager,
  actor: Actor,
  at: number,
  note: AuditNote,
): Promise<void> {
  const values = noteValues(actor, at, note);
  if (values !== null) await em.execute(insertNote, values, 'run');
}
