import { parsePostback, type VerdictCode, type VerdictKind } from '@trackside/core';
import { type KeysText, selectRows } from '../../db/transaction/many-rows.ts';
import type { Sql } from '../../db/transaction/sql.ts';
import type { AlertKey } from '../alert.ts';
import type { Trouble } from './find-troubles.ts';

const dayMs = 86_400_000;

/** How many unknown names of one offer are told apart in a day; a sender may make up any number. */
const mostNames = 50;

/** In these the name that was sent is what is unknown, so another name is another trouble. */
const namedBy: ReadonlySet<VerdictCode> = new Set(['EVENT_UNKNOWN', 'EVENT_MISMATCH']);

/** Postbacks that are in trouble for the same reason. */
export interface TroubleGroup {
  readonly key: AlertKey & { readonly code: VerdictCode };
  readonly verdict: VerdictKind;
  readonly first: Trouble;
  /** In their order, the first one included. */
  readonly troubles: readonly Trouble[];
}

/** As a row of `trouble_hour` names a reason: offer, code, and the name that was sent. */
export type Reason = readonly [offerId: number, code: VerdictCode, what: string];

/** The key under which a reason is found in a map. */
export const reasonKey = (reason: Reason): string => JSON.stringify(reason);

export const reasonOf = ({ key }: TroubleGroup): Reason => [
  key.offerId ?? 0,
  key.code,
  key.what ?? '',
];

/** Groups them by their reason, in the order of the first of each. Tests are no trouble. */
export async function groupTroubles(
  sql: Sql,
  troubles: readonly Trouble[],
): Promise<TroubleGroup[]> {
  const real = troubles.filter(({ test }) => test === 0);
  const names = await namesToldApart(sql, real);
  const groups = Map.groupBy(real, (trouble) => JSON.stringify(keyOf(trouble, names)));
  return [...groups.values()].flatMap((ofOne) => {
    const [first] = ofOne;
    if (first === undefined) return [];
    return [{ key: keyOf(first, names), verdict: first.verdict, first, troubles: ofOne }];
  });
}

function keyOf(trouble: Trouble, names: ReadonlySet<string>): TroubleGroup['key'] {
  const { offer_id: offerId, code } = trouble;
  const name = nameIn(trouble);
  const what = name !== null && names.has(reasonKey([offerId ?? 0, code, name])) ? name : null;
  return { kind: 'TROUBLE_NEW', offerId, code, what };
}

/** The name that is what is unknown; null where it is something else, or no name was sent. */
function nameIn({ raw, code }: Trouble): string | null {
  if (!namedBy.has(code)) return null;
  const { result } = parsePostback({ query: raw });
  const name = result.ok ? result.value.eventName : null;
  return name === '' ? null : (name ?? null);
}

const knownNames: KeysText = {
  as: 'rows',
  types: ['integer', 'text', 'text'],
  head: 'select column1 as "offerId", column2 as code, column3 as name from',
  tail: `where exists (select 1 from trouble_hour
    where offer_id = column1 and code = column2 and what = column3 limit 1 offset 0)`,
};

/** Those that are known already, and new ones as long as their offer has not had too many in a day. */
async function namesToldApart(
  sql: Sql,
  troubles: readonly Trouble[],
): Promise<ReadonlySet<string>> {
  const named = new Map<string, { readonly reason: Reason; readonly at: number }>();
  for (const trouble of troubles) {
    const name = nameIn(trouble);
    if (name === null) continue;
    const reason = [trouble.offer_id ?? 0, trouble.code, name] as const;
    const key = reasonKey(reason);
    if (!named.has(key)) named.set(key, { reason, at: trouble.received_at });
  }
  const reasons = [...named.values()].map(({ reason }) => reason);
  const rows = await selectRows<{
    readonly offerId: number;
    readonly code: VerdictCode;
    readonly name: string;
  }>(sql, knownNames, reasons);
  const told = new Set(rows.map(({ offerId, code, name }) => reasonKey([offerId, code, name])));
  const counts = new Map<string, number>();
  for (const [key, { reason, at }] of named) {
    if (told.has(key)) continue;
    const [offerId, code] = reason;
    const ofOffer = `${offerId} ${code}`;
    const count = counts.get(ofOffer) ?? (await countNames(sql, reason, at - dayMs));
    if (count < mostNames) told.add(key);
    counts.set(ofOffer, Math.min(count + 1, mostNames));
  }
  return told;
}

async function countNames(sql: Sql, [offerId, code]: Reason, since: number): Promise<number> {
  const names = await sql.one<{ readonly n: number }>(
    `select count(distinct what) as n from trouble_hour
      where offer_id = ? and code = ? and starts_at > ?`,
    offerId,
    code,
    since,
  );
  return names?.n ?? 0;
}
