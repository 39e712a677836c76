import type { SqlEntityManager } from '@mikro-orm/sql';
import type { HistoryRow, StoredRow } from './postback-row.ts';
import { postbackRow } from './postback-row.ts';
import type { PostbackFilter, PostbackRow } from './postbacks-service.ts';

const selection = `select p.id, p.received_at, p.token_offer_id, p.offer_id, p.transaction_id, p.raw,
    p.verdict, p.code, p.event_id, p.event_name, p.warnings, p.test,
    coalesce(c.revenue, e.revenue) as revenue, coalesce(c.payout, e.payout) as payout,
    coalesce(c.currency, e.currency) as currency
  from postback p
  left join conversion c on c.postback_id = p.id
  left join event_record e on e.postback_id = p.id`;

/** Postbacks by a filter, newest first; `nextCursor` is the last one's id where more follow. */
export async function listPostbacks(
  em: SqlEntityManager,
  filter: PostbackFilter,
): Promise<{ readonly items: readonly PostbackRow[]; readonly nextCursor: string | null }> {
  const conditions: string[] = [];
  const values: (string | number)[] = [];
  const where = (condition: string, value: string | number | undefined) => {
    if (value === undefined) return;
    conditions.push(condition);
    values.push(value);
  };
  where('p.offer_id = ?', filter.offerId);
  where('p.verdict = ?', filter.verdict);
  where('p.code = ?', filter.code);
  where('p.transaction_id = ?', filter.transactionId);
  where('p.id < ?', filter.cursor);
  const clause = conditions.length === 0 ? '' : `where ${conditions.join(' and ')}`;
  const found: StoredRow[] = await em.execute(`${selection} ${clause} order by p.id desc limit ?`, [
    ...values,
    filter.limit + 1,
  ]);
  const shown = found.slice(0, filter.limit);
  const items = await withHistory(em, shown);
  return { items, nextCursor: found.length > filter.limit ? (shown.at(-1)?.id ?? null) : null };
}

/** The postbacks with these ids, in the order of the ids; those that do not exist are left out. */
export async function postbacksById(
  em: SqlEntityManager,
  ids: readonly string[],
): Promise<readonly PostbackRow[]> {
  if (ids.length === 0) return [];
  const found: StoredRow[] = await em.execute(`${selection} where p.id in (${marks(ids)})`, [
    ...ids,
  ]);
  const byId = new Map(found.map((row) => [row.id, row]));
  return withHistory(
    em,
    ids.flatMap((id) => byId.get(id) ?? []),
  );
}

async function withHistory(
  em: SqlEntityManager,
  rows: readonly StoredRow[],
): Promise<PostbackRow[]> {
  if (rows.length === 0) return [];
  const history: HistoryRow[] = await em.execute(
    `select postback_id, at, by, corrections, verdict, code from postback_history
      where postback_id in (${marks(rows)}) order by id`,
    rows.map((row) => row.id),
  );
  const byPostback = Map.groupBy(history, (entry) => entry.postback_id);
  return rows.map((row) => postbackRow(row, byPostback.get(row.id) ?? []));
}

function marks(values: readonly unknown[]): string {
  return values.map(() => '?').join(', ');
}
