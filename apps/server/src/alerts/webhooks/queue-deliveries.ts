import type { Sql } from '../../db/transaction/sql.ts';
import type { MakeId } from '../../ports/time-ordered-id.ts';
import { alertMessage } from '../alert-message.ts';
import type { AlertChange } from '../raise-alerts.ts';
import { type AlertRow, alertOfRow, selectAlert } from '../alert-row.ts';

interface WebhookId {
  readonly id: number;
}

/**
 * Puts what has changed into the way out to every webhook that is on, in the transaction that changed
 * it: so each message is sent, and none is sent for what was never stored.
 */
export async function queueDeliveries(
  sql: Sql,
  changes: readonly AlertChange[],
  { makeId, now }: { readonly makeId: MakeId; readonly now: number },
): Promise<void> {
  if (changes.length === 0) return;
  const webhooks = await sql.all<WebhookId>('select id from webhook where disabled_at is null');
  if (webhooks.length === 0) return;
  for (const { id, type } of changes) {
    const row = await sql.one<AlertRow>(`${selectAlert} where a.id = ?`, id);
    if (row === undefined) throw new Error('An alert that has changed is not there');
    const body = bodyOf(type, row, now);
    for (const webhook of webhooks)
      await queueDelivery(sql, { webhook: webhook.id, type, body, makeId, now });
  }
}

export interface QueuedDelivery {
  readonly webhook: number;
  readonly type: string;
  readonly body: string;
  readonly makeId: MakeId;
  readonly now: number;
}

/** Puts one message into the way out; its id stays the same for every attempt. */
export async function queueDelivery(
  sql: Sql,
  { webhook, type, body, makeId, now }: QueuedDelivery,
): Promise<void> {
  await sql.run(
    `insert into webhook_delivery (id, webhook_id, type, body, created_at, attempts, next_at)
      values (?, ?, ?, ?, ?, 0, ?)`,
    `msg_${makeId()}`,
    webhook,
    type,
    body,
    now,
    now,
  );
}

function bodyOf(type: string, row: AlertRow, now: number): string {
  const alert = alertOfRow(row);
  const { id, kind, code, what, offer } = alert;
  return JSON.stringify({
    type,
    timestamp: new Date(now).toISOString(),
    data: {
      id,
      kind,
      code,
      event_name: what,
      offer,
      began_at: alert.beganAt,
      ended_at: alert.endedAt,
      message: alertMessage(alert, offer?.name ?? null),
    },
  });
}
