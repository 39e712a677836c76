import {
  insertInto,
  insertRows,
  type KeysText,
  selectRows,
} from '../../db/transaction/many-rows.ts';
import type { Sql } from '../../db/transaction/sql.ts';
import { hourMinutes, startOf } from '../../totals/periods.ts';
import { addToOpenAlert, type AlertChange, raiseAlert } from '../raise-alerts.ts';
import type { FoundTroubles, Trouble } from './find-troubles.ts';
import {
  groupTroubles,
  type Reason,
  reasonKey,
  reasonOf,
  type TroubleGroup,
} from './group-troubles.ts';

const dayMs = 86_400_000;

/** A kind that was not seen for so long is new again. */
export const rememberedDays = 30;

/** What is older came while nobody watched: it is learnt from, and nobody is alarmed. */
const freshMs = dayMs;

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

const remembered: KeysText = {
  as: 'rows',
  types: ['integer', 'text', 'text', 'integer'],
  head: 'select column1 as "offerId", column2 as code, column3 as what from',
  tail: `where exists (select 1 from trouble_hour where offer_id = column1 and code = column2
    and what = column3 and starts_at > column4 limit 1 offset 0)`,
};

/**
 * Sees what was found, where nobody else has meanwhile: counts it by the hour, and raises an alert where
 * an offer's postbacks are held or refused for a new reason. However many there are, it asks a few
 * questions: whoever writes alone waits until it is done.
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
  const groups = await groupTroubles(sql, await withoutRemoved(sql, troubles));
  const known = await rememberedReasons(sql, groups);
  insertRows(sql, addTroubles, groups.flatMap(hoursOf));
  const raised: (AlertChange | null)[] = [];
  for (const group of groups) {
    if (group.verdict === 'duplicate') continue;
    const at = group.troubles.at(-1)?.received_at ?? group.first.received_at;
    const more = { at, count: group.troubles.length };
    if (known.has(reasonKey(reasonOf(group))) || at < now - freshMs) {
      addToOpenAlert(sql, group.key, more);
    } else {
      const facts = { postbackId: group.first.id };
      raised.push(await raiseAlert(sql, { ...group.key, facts }, more));
    }
  }
  return raised.filter((change) => change !== null);
}

/** A test may be removed between finding and seeing: who removes it then takes nothing back. */
async function withoutRemoved(sql: Sql, troubles: readonly Trouble[]): Promise<readonly Trouble[]> {
  const keys = troubles.map(({ number }) => [number]);
  const rows = await selectRows<{ readonly number: number }>(sql, stillThere, keys);
  const there = new Set(rows.map(({ number }) => number));
  return troubles.filter(({ number }) => there.has(number));
}

/** The keys of those reasons that an offer's postbacks have been in trouble for before. */
async function rememberedReasons(
  sql: Sql,
  groups: readonly TroubleGroup[],
): Promise<ReadonlySet<string>> {
  const keys = groups.map((group) => [
    ...reasonOf(group),
    group.first.received_at - rememberedDays * dayMs,
  ]);
  const rows = await selectRows<{
    readonly offerId: Reason[0];
    readonly code: Reason[1];
    readonly what: Reason[2];
  }>(sql, remembered, keys);
  return new Set(rows.map(({ offerId, code, what }) => reasonKey([offerId, code, what])));
}

/** A group's rows of `trouble_hour`. */
function hoursOf(group: TroubleGroup): (readonly [...Reason, number, number])[] {
  const byHour = Map.groupBy(group.troubles, ({ received_at: at }) => startOf(at, hourMinutes));
  return [...byHour].map(([startsAt, ofHour]) => [...reasonOf(group), startsAt, ofHour.length]);
}
