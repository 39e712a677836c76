import type { SqlEntityManager } from '@mikro-orm/sql';
import type { AffiliateFilter, AffiliatePage, AffiliateView } from './affiliates-service.ts';

interface AffiliateRow {
  readonly id: string;
  readonly name: string | null;
  readonly note: string | null;
  readonly created_at: number | null;
  readonly archived_at: number | null;
  readonly since: number | null;
  readonly own_payouts: number;
}

const columns = `n.id, a.name, a.note, a.created_at, a.archived_at, s.since,
  (select count(*) from affiliate_payout p where p.affiliate_id = n.id) as own_payouts`;

const joins = 'left join affiliate a on a.id = n.id left join affiliate_seen s on s.id = n.id';

/** Affiliates by id, those included that were only seen in clicks. */
export async function listAffiliates(
  em: SqlEntityManager,
  { search = '', includeArchived, cursor, limit }: AffiliateFilter,
): Promise<AffiliatePage> {
  const wanted = search.trim();
  const conditions = [
    ...(cursor === undefined ? [] : [{ text: 'n.id > ?', values: [cursor] }]),
    ...(includeArchived ? [] : [{ text: 'a.archived_at is null', values: [] }]),
    ...(wanted === ''
      ? []
      : [
          {
            text: '(instr(n.id, ?) > 0 or instr(lower(a.name), lower(?)) > 0)',
            values: [wanted, wanted],
          },
        ]),
  ];
  const rows = await em.execute<AffiliateRow[]>(
    `select ${columns} from (select id from affiliate union select id from affiliate_seen) n ${joins}
      where ${['true', ...conditions.map(({ text }) => text)].join(' and ')}
      order by n.id limit ?`,
    [...conditions.flatMap(({ values }) => values), limit + 1],
  );
  const shown = rows.slice(0, limit);
  return {
    items: shown.map(affiliateView),
    nextCursor: rows.length > limit ? (shown.at(-1)?.id ?? null) : null,
  };
}

/** One affiliate that somebody has given a name. */
export async function readAffiliate(em: SqlEntityManager, id: string): Promise<AffiliateView> {
  const [row] = await em.execute<AffiliateRow[]>(
    `select ${columns} from affiliate n ${joins} where n.id = ?`,
    [id],
  );
  if (row === undefined) throw new Error('An affiliate is not there');
  return affiliateView(row);
}

/** The names of these affiliates, as far as somebody has given them one. */
export async function affiliateNames(
  em: SqlEntityManager,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await em.execute<{ readonly id: string; readonly name: string }[]>(
    'select id, name from affiliate where id in (select value from json_each(?))',
    [JSON.stringify(ids)],
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}

function affiliateView(row: AffiliateRow): AffiliateView {
  return {
    id: row.id,
    name: row.name,
    note: row.note ?? '',
    createdAt: moment(row.created_at),
    archivedAt: moment(row.archived_at),
    seenSince: moment(row.since),
    ownPayouts: row.own_payouts,
  };
}

function moment(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString();
}
