import {
  type EventInput,
  eventInputFor,
  type InputIssue,
  issuesOf,
  type Result,
} from '@trackside/core';
import type { Caller } from '../../access/access-service.ts';
import { noteChange } from '../../audit/changes-by-sql.ts';
import type { Sql } from '../../db/transaction/sql.ts';
import type { RefusalReason } from '../../errors.ts';
import { eventColumns, eventFields } from '../../events/event-view.ts';

interface NewEvent {
  readonly event: EventInput;
  readonly caller: Caller;
  readonly now: number;
}

/** Creates the event that postbacks named in vain, in the transaction at hand; answers its id. */
export async function createMissingEvent(
  sql: Sql,
  offerId: number,
  { event, caller, now }: NewEvent,
): Promise<Result<number, RefusalReason | readonly InputIssue[]>> {
  const offer = await sql.one<{ readonly currency: string }>(
    'select currency from offer where id = ?',
    offerId,
  );
  if (offer === undefined) return { ok: false, error: 'OFFER_NOT_FOUND' };
  const typed = eventInputFor(offer.currency).safeParse(event);
  if (!typed.success) return { ok: false, error: issuesOf(typed.error.issues) };
  const columns = eventColumns(typed.data);
  const taken = await sql.one(
    'select 1 from event_definition where offer_id = ? and name = ? and archived_at is null',
    offerId,
    columns.name,
  );
  if (taken !== undefined) return { ok: false, error: 'NAME_TAKEN' };
  const row = await sql.one<{ readonly id: number }>(
    `insert into event_definition (offer_id, name, revenue_type, revenue_value, payout_type,
      payout_value, allow_multiple, parameters, created_at)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?) returning id`,
    offerId,
    columns.name,
    columns.revenueType,
    columns.revenueValue,
    columns.payoutType,
    columns.payoutValue,
    columns.allowMultiple ? 1 : 0,
    JSON.stringify(columns.parameters),
    now,
  );
  if (row === undefined) throw new Error('An event was not created');
  await noteChange(sql, caller, now, {
    action: 'postbacks.repair',
    entity: 'event',
    entityId: row.id,
    offerId,
    before: null,
    after: { ...eventFields(columns), archived: false },
  });
  return { ok: true, value: row.id };
}
