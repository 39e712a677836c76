import type { SqlEntityManager } from '@mikro-orm/sql';
import { Affiliate } from './affiliate-entity.ts';
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

/** Whether a text holds another one, which is not empty: byte for byte, in every database. */
const holds = (text: string, part: string): string => `replace(${text}, ${part}, '') <> ${text}`;

const payoutCount = (id: string): string =>
  `(select count(*) from affiliate_payout p where p.affiliate_id = ${id}) as own_payouts`;

const created = `select a.id, a.name, a.note, a.created_at, a.archived_at, s.since, ${payoutCount('a.id')}
  from affiliate a left join affiliate_seen s on s.id = a.id`;

const onlySeen = `select s.id, null, null, null, null, s.since, 0 from affiliate_seen s
  where not exists (select 1 from affiliate a where a.id = s.id)`;

/**
 * The statement that lists affiliates by id, those included that were only seen in clicks. Both parts
 * come in the order of their keys and are merged, so that a page costs what it shows.
 */
export function listStatement({ search = '', includeArchived, cursor, limit }: AffiliateFilter): {
  readonly text: string;
  readonly values: readonly (string | number)[];
} {
  const wanted = search.trim();
  const after = cursor === undefined ? [] : [cursor];
  const named = wanted === '' ? [] : [wanted, wanted];
  const seen = wanted === '' ? [] : [wanted];
  const those = [
    'true',
    ...after.map(() => 'a.id > ?'),
    ...(includeArchived ? [] : ['a.archived_at is null']),
    ...(wanted === '' ? [] : [`(${holds('a.id', '?')} or ${holds('lower(a.name)', 'lower(?)')})`]),
  ];
  const others = [...after.map(() => 's.id > ?'), ...seen.map(() => holds('s.id', '?'))];
  return {
    text: `${created} where ${those.join(' and ')}
      union all ${[onlySeen, ...others].join(' and ')} order by 1 limit ?`,
    values: [...after, ...named, ...after, ...seen, limit],
  };
}

/** Affiliates by id; `nextCursor` is the last one's id where more follow. */
export async function listAffiliates(
  em: SqlEntityManager,
  filter: AffiliateFilter,
): Promise<AffiliatePage> {
  const { limit } = filter;
  const { text, values } = listStatement({ ...filter, limit: limit + 1 });
  const rows = await em.execute<AffiliateRow[]>(text, [...values]);
  const shown = rows.slice(0, limit);
  return {
    items: shown.map(affiliateView),
    nextCursor: rows.length > limit ? (shown.at(-1)?.id ?? null) : null,
  };
}

/** One affiliate that somebody has given a name. */
export async function readAffiliate(em: SqlEntityManager, id: string): Promise<AffiliateView> {
  const [row] = await em.execute<AffiliateRow[]>(`${created} where a.id = ?`, [id]);
  if (row === undefined) throw new Error('An affiliate is not there');
  return affiliateView(row);
}

/** The names of these affiliates, as far as somebody has given them one. */
export async function affiliateNames(
  em: SqlEntityManager,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await em.find(Affiliate, { id: { $in: [...ids] } }, { fields: ['id', 'name'] });
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
