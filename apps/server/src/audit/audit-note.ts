import type { Caller } from '../access/access-service.ts';
import type { SqlValue } from '../db/transaction/sql.ts';
import type { ProcedurePath } from '../trpc/procedure-roles.ts';
import type { AuditEntity, Snapshot } from './audit-service.ts';
import { changedFields } from './changed-fields.ts';

/** Who is written down as having made a change: a token, or the server itself. */
export type Actor = Pick<Caller, 'name'> & { readonly id: number | null };

/** The server itself: what it takes from its settings, and what is typed on its own machine. */
export const serverActor: Actor = { id: null, name: 'server' };

export interface AuditNote {
  readonly action: ProcedurePath | 'pair' | 'start';
  readonly entity: AuditEntity;
  readonly entityId: number | string;
  readonly offerId?: number | null;
  readonly before: Snapshot | null;
  readonly after: Snapshot | null;
}

export const insertNote = `insert into audit_entry
  (at, actor_id, actor_name, action, entity, entity_id, offer_id, before, after)
  values (?, ?, ?, ?, ?, ?, ?, ?, ?)`;

/** The values of `insertNote`; none where nothing has changed. */
export function noteValues(
  actor: Actor,
  at: number,
  { before, after, ...note }: AuditNote,
): SqlValue[] | null {
  if (before !== null && after !== null && changedFields(before, after).length === 0) return null;
  return [
    at,
    actor.id,
    actor.name,
    note.action,
    note.entity,
    String(note.entityId),
    note.offerId ?? null,
    before && JSON.stringify(before),
    after && JSON.stringify(after),
  ];
}
