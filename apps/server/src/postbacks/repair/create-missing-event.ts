import { eventInputFor, type Result } from '@trackside/core';
import type { Sql } from '../../db/transaction/sql.ts';
import type { RefusalReason } from '../../errors.ts';
import { eventColumns } from '../../events/event-view.ts';
import type { EventFields } from '../../events/events-service.ts';
import { issuesOf } from '../../trpc/issues-of.ts';
import type { InputIssue } from '../../trpc/refuse.ts';

/** Creates the event that postbacks named in vain, in the transaction at hand; answers its id. */
export function createMissingEvent(
  sql: Sql,
  offerId: number,
  { event, now }: { readonly event: EventFields; readonly now: number },
): Result<number, RefusalReason | readonly InputIssue[]> {
  const offer = sql.one<{ readonly currency: string }>(
    'select currency from offer where id = ?',
    offerId,
  );
  if (offer === undefined) return { ok: false, error: 'OFFER_NOT_FOUND' };
  const typed = eventInputFor(offer.currency).safeParse(event);
  if (!typed.success) return { ok: false, error: issuesOf(typed.error.issues) };
  const columns = eventColumns(typed.data);
  const taken = sql.one(
    'select 1 from event_definition where offer_id = ? and name = ? and archived_at is null',
    offerId,
    columns.name,
  );
  if (taken !== undefined) return { ok: false, error: 'NAME_TAKEN' };
  const row = sql.one<{ readonly id: number }>(
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
  return { ok: true, value: row.id };
}
