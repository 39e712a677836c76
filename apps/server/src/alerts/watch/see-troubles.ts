import { parsePostback, type VerdictCode, type VerdictKind } from '@trackside/core';
import {
  insertInto,
  insertRows,
  type KeysText,
  selectRows,
} from '../../db/transaction/many-rows.ts';
import type { Sql } from '../../db/transaction/sql.ts';
import { hourMinutes, startOf } from '../../totals/periods.ts';
import type { AlertKey } from '../alert.ts';
import { addToOpenAlert, type AlertChange, raiseAlert } from '../raise-alerts.ts';
import type { FoundTroubles, Trouble } from './find-troubles.ts';

const dayMs = 86_400_000;

/** A kind that was not seen for so long is new again. */
export const rememberedDays = 30;

/** What is older came while nobody watched: it is learnt from, and nobody is alarmed. */
const freshMs = dayMs;

/** How many unknown names of one offer are told apart in a day; a sender may make up any number. */
const mostNames = 50;

const addTroubles = insertInto(
  'trouble_hour',
  { offer_id: 'integer', code: 'text', what: 'text', starts_at: 'integer', count: 'integer' },
  `on conflict (offer_id, code, what, starts_at)
    do update set count = trouble_hour.count + excluded.count`,
);

const stillThere: KeysText = {
  as: 'list',
  types: ['integer'],
  head: 'select number from postback where number',
  tail: '',
};

/**
 * Sees what was found, where nobody else has meanwhile: counts it by the hour, and raises an alert where
 * an offer's postbacks are held or refused for a new reason.
 */
export async function seeTroubles(
  sql: Sql,
  { from, until, troubles }: FoundTroubles,
  now: number,
): Promise<AlertChange[]> {
  const moved = await sql.one(
    'update alert_watch set seen_number = ? where seen_number = ? returning seen_number',
    until,
    from,
  );
  if (moved === undefined) return [];
  const left = await withoutRemoved(sql, troubles);
  const changes = await Array.fromAsync(await grouped(sql, left), (group) =>
    seeGroup(sql, group, now),
  );
  return changes.flat();
}

/** A test may be removed between finding and seeing: who removes it then takes nothing back. */
async function withoutRemoved(sql: Sql, troubles: readonly Trouble[]): Promise<readonly Trouble[]> {
  const keys = troubles.map(({ number }) => [number]);
  const rows = await selectRows<{ readonly number: number }>(sql, stillThere, keys);
  const there = new Set(rows.map(({ number }) => number));
  return troubles.filter(({ number }) => there.has(number));
}

/** In these the name that was sent is what is unknown, so another name is another trouble. */
const namedBy: ReadonlySet<VerdictCode> = new Set(['EVENT_UNKNOWN', 'EVENT_MISMATCH']);

interface Group {
  readonly key: AlertKey & { readonly code: VerdictCode };
  readonly verdict: VerdictKind;
  readonly rows: readonly Trouble[];
}

/** Those that are in trouble for the same reason, in the order of the first one. Tests are no trouble. */
async function grouped(sql: Sql, troubles: readonly Trouble[]): Promise<Iterable<Group>> {
  const groups = new Map<string, { key: Group['key']; verdict: VerdictKind; rows: Trouble[] }>();
  for (const row of troubles) {
    if (row.test === 1) continue;
    const what = await nameIn(sql, row);
    const name = JSON.stringify([row.offer_id, row.code, what]);
    const key = { kind: 'TROUBLE_NEW', offerId: row.offer_id, code: row.code, what } as const;
    const group = groups.get(name) ?? { key, verdict: row.verdict, rows: [] };
    group.rows.push(row);
    groups.set(name, group);
  }
  return groups.values();
}

async function nameIn(
  sql: Sql,
  { raw, code, offer_id: offerId, received_at: at }: Trouble,
): Promise<string | null> {
  if (!namedBy.has(code)) return null;
  const { result } = parsePostback({ query: raw });
  const name = result.ok ? result.value.eventName : null;
  if (name === null || name === undefined || name === '') return null;
  const known = await sql.one(
    'select 1 from trouble_hour where offer_id = ? and code = ? and what = ? limit 1',
    offerId ?? 0,
    code,
    name,
  );
  if (known !== undefined) return name;
  const names = await sql.one<{ readonly n: number }>(
    `select count(distinct what) as n from trouble_hour
      where offer_id = ? and code = ? and starts_at > ?`,
    offerId ?? 0,
    code,
    at - dayMs,
  );
  return (names?.n ?? 0) < mostNames ? name : null;
}

async function seeGroup(
  sql: Sql,
  { key, verdict, rows }: Group,
  now: number,
): Promise<AlertChange[]> {
  const first = rows[0];
  const latest = rows.at(-1);
  if (first === undefined || latest === undefined) return [];
  const columns = [key.offerId ?? 0, key.code, key.what ?? ''] as const;
  const isKnown =
    (await sql.one(
      `select 1 from trouble_hour where offer_id = ? and code = ? and what = ? and starts_at > ?
        limit 1`,
      ...columns,
      first.received_at - rememberedDays * dayMs,
    )) !== undefined;
  const byHour = Map.groupBy(rows, ({ received_at: at }) => startOf(at, hourMinutes));
  insertRows(
    sql,
    addTroubles,
    [...byHour].map(([startsAt, ofHour]) => [...columns, startsAt, ofHour.length]),
  );
  if (verdict === 'duplicate') return [];
  const more = { at: latest.received_at, count: rows.length };
  if (isKnown || latest.received_at < now - freshMs) {
    await addToOpenAlert(sql, key, more);
    return [];
  }
  const raised = await raiseAlert(sql, { ...key, facts: { postbackId: first.id } }, more);
  return raised === null ? [] : [raised];
}
