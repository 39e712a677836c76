import type { SqlEntityManager } from '@mikro-orm/sql';
import { findPostbacks } from './find-postbacks.ts';
import type { HistoryRow, StoredRow } from './postback-row.ts';
import { postbackRow } from './postback-row.ts';
import type { PostbackFilter, PostbackRow } from '../postbacks-service.ts';

const selection = `select p.number, p.id, p.received_at, p.token_offer_id, p.offer_id,
    coalesce(k.transaction_id, p.transaction_id) as transaction_id, p.raw, p.verdict, p.code,
    p.sender_address, p.event_id, d.name as event_name, p.warnings, p.test,
    coalesce(c.revenue, e.revenue) as revenue, coalesce(c.payout, e.payout) as payout,
    coalesce(c.currency, e.currency) as currency, v.at as reversed_at, v.by as reversed_by,
    v.reason as reversal_reason, v.along_with
  from postback p
  left join click k on k.id = p.click_id
  left join event_definition d on d.id = p.event_id
  left join conversion c on c.postback_number = p.number
  left join event_record e on e.postback_number = p.number
  left join reversal v on v.postback_number = p.number`;

/** Postbacks by a filter, newest first; `nextCursor` is the last one's number where more follow. */
export async function listPostbacks(
  em: SqlEntityManager,
  filter: PostbackFilter,
): Promise<{ readonly items: readonly PostbackRow[]; readonly nextCursor: string | null }> {
  const { cursor, limit, ...narrowed } = filter;
  const after = cursor === undefined ? undefined : Number(cursor);
  const found = await findPostbacks(em, narrowed, { after, limit: limit + 1 });
  const shown = found.slice(0, filter.limit);
  const rows = await postbacksByNumber(em, shown);
  const items = shown.flatMap((number) => rows.get(number) ?? []);
  return { items, nextCursor: found.length > filter.limit ? String(shown.at(-1)) : null };
}

/** The postbacks with these numbers; those that do not exist are left out. */
export async function postbacksByNumber(
  em: SqlEntityManager,
  numbers: readonly number[],
): Promise<ReadonlyMap<number, PostbackRow>> {
  if (numbers.length === 0) return new Map();
  const found: StoredRow[] = await em.execute(
    `${selection} where p.number in (${marks(numbers)})`,
    [...numbers],
  );
  const history: HistoryRow[] = await em.execute(
    `select postback_number, at, by, corrections, verdict, code, kind, reason
      from postback_history
      where postback_number in (${marks(numbers)}) order by number`,
    [...numbers],
  );
  const byPostback = Map.groupBy(history, (entry) => entry.postback_number);
  return new Map(
    found.map((row) => [row.number, postbackRow(row, byPostback.get(row.number) ?? [])]),
  );
}

function marks(values: readonly unknown[]): string {
  return values.map(() => '?').join(', ');
}
