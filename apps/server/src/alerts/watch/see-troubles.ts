import {
  parsePostback,
  type VerdictCode,
  type VerdictKind,
  verdictRegistry,
} from '@trackside/core';
import { insertInto, insertRows } from '../../db/transaction/many-rows.ts';
import type { Sql } from '../../db/transaction/sql.ts';
import { hourMinutes, startOf } from '../../totals/periods.ts';
import type { AlertKey } from '../alert.ts';
import { addToOpenAlert, type AlertChange, raiseAlert } from '../raise-alerts.ts';

const dayMs = 86_400_000;

/** A kind that was not seen for so long is new again. */
export const rememberedDays = 30;

/** What is older came while nobody watched: it is learnt from, and nobody is alarmed. */
const freshMs = dayMs;

/** How many unknown names of one offer are told apart in a day; a sender may make up any number. */
const mostNames = 50;

interface Seen {
  readonly number: number;
  readonly id: string;
  readonly received_at: number;
  readonly offer_id: number | null;
  readonly verdict: VerdictKind;
  readonly code: VerdictCode;
  readonly raw: string;
  readonly test: number;
}

const unrecordedCodes = Object.entries(verdictRegistry)
  .filter(([, { verdict }]) => verdict !== 'recorded')
  .map(([code]) => code);

/** One branch a code, so that each is read from the index that leaves the recorded ones out. */
const unrecorded = unrecordedCodes
  .map(
    (code) => `select * from (
      select number, id, received_at, offer_id, verdict, code, raw, test from postback
        where verdict <> 'recorded' and code = '${code}' and number > ? and number <= ?
        order by number limit ?) as branch`,
  )
  .join(' union all ');

const addTroubles = insertInto(
  'trouble_hour',
  { offer_id: 'integer', code: 'text', what: 'text', starts_at: 'integer', count: 'integer' },
  `on conflict (offer_id, code, what, starts_at)
    do update set count = trouble_hour.count + excluded.count`,
);

/** In these the name that was sent is what is unknown, so another name is another trouble. */
const namedBy: ReadonlySet<VerdictCode> = new Set(['EVENT_UNKNOWN', 'EVENT_MISMATCH']);

export interface Look {
  readonly now: number;
  /** How many postbacks are looked at. */
  readonly rows: number;
  /** The last number up to which every postback is committed. */
  readonly settled: number;
}

export interface SeenTroubles {
  /** How many postbacks were looked at. */
  readonly seen: number;
  readonly changes: readonly AlertChange[];
}

/**
 * Looks at postbacks that were not recorded and that it has not seen yet, the oldest first: counts them
 * by the hour, and raises an alert where an offer's postbacks are held or refused for a new reason.
 */
export async function seeTroubles(sql: Sql, { now, rows, settled }: Look): Promise<SeenTroubles> {
  const position = await sql.one<{ readonly at: number }>(
    'select seen_number as at from alert_watch',
  );
  const from = position?.at ?? 0;
  const seen = await sql.all<Seen>(
    `select * from (${unrecorded}) as branches order by number limit ?`,
    ...unrecordedCodes.flatMap(() => [from, settled, rows]),
    rows,
  );
  const last = seen.at(-1);
  if (last === undefined) return { seen: 0, changes: [] };
  await sql.run('update alert_watch set seen_number = ?', last.number);
  const changes = await Array.fromAsync(await grouped(sql, seen), (group) =>
    seeGroup(sql, group, now),
  );
  return { seen: seen.length, changes: changes.flat() };
}

interface Group {
  readonly key: AlertKey & { readonly code: VerdictCode };
  readonly verdict: VerdictKind;
  readonly rows: readonly Seen[];
}

/** Those that are in trouble for the same reason, in the order of the first one. Tests are no trouble. */
async function grouped(sql: Sql, seen: readonly Seen[]): Promise<Iterable<Group>> {
  const groups = new Map<string, { key: Group['key']; verdict: VerdictKind; rows: Seen[] }>();
  for (const row of seen) {
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
  { raw, code, offer_id: offerId, received_at: at }: Seen,
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
