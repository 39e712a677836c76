import type { Sql } from '../db/transaction/sql.ts';
import type { Alert, AlertKey } from './alert.ts';

export interface AlertChange {
  readonly id: number;
  readonly type: 'alert.opened' | 'alert.ended';
}

type OpenRow = { readonly id: number };

const columnsOf = ({ kind, offerId, code, what }: AlertKey) =>
  [kind, offerId ?? 0, code ?? '', what ?? ''] as const;

const isOpen = 'kind = ? and offer_id = ? and code = ? and what = ? and ended_at is null';

const addMore = `update alert
  set last_at = case when last_at < ? then ? else last_at end, count = count + ?`;

/** Opens an alert, or adds to the one that is open; answers what is new to those who are told of it. */
export async function raiseAlert(
  sql: Sql,
  alert: Alert,
  { at, count }: { readonly at: number; readonly count: number },
): Promise<AlertChange | null> {
  const known = await sql.one<OpenRow>(`select id from alert where ${isOpen}`, ...columnsOf(alert));
  if (known !== undefined) {
    await sql.run(
      `${addMore}, facts = ? where id = ?`,
      at,
      at,
      count,
      JSON.stringify(alert.facts),
      known.id,
    );
    return null;
  }
  const opened = await sql.one<OpenRow>(
    `insert into alert (kind, offer_id, code, what, facts, began_at, last_at, count)
      values (?, ?, ?, ?, ?, ?, ?, ?) returning id`,
    ...columnsOf(alert),
    JSON.stringify(alert.facts),
    at,
    at,
    count,
  );
  return opened === undefined ? null : { id: opened.id, type: 'alert.opened' };
}

/** Sends what adds to the open alert of this key, if there is one. */
export function addToOpenAlert(
  sql: Sql,
  key: AlertKey,
  { at, count }: { readonly at: number; readonly count: number },
): void {
  sql.send(`${addMore} where ${isOpen}`, at, at, count, ...columnsOf(key));
}

/** Ends the open alert of this key, if there is one: its reason is gone. */
export async function endAlert(sql: Sql, key: AlertKey, at: number): Promise<AlertChange | null> {
  const ended = await sql.one<OpenRow>(
    `update alert set ended_at = ? where ${isOpen} returning id`,
    at,
    ...columnsOf(key),
  );
  return ended === undefined ? null : { id: ended.id, type: 'alert.ended' };
}

/** Ends the open alerts of a kind that nothing was added to since then. */
export async function endQuietAlerts(
  sql: Sql,
  kind: AlertKey['kind'],
  { quietSince, at }: { readonly quietSince: number; readonly at: number },
): Promise<AlertChange[]> {
  const ended = await sql.all<OpenRow>(
    'update alert set ended_at = ? where kind = ? and ended_at is null and last_at < ? returning id',
    at,
    kind,
    quietSince,
  );
  return ended.map(({ id }) => ({ id, type: 'alert.ended' as const }));
}
