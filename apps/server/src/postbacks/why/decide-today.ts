import {
  type DecisionStep,
  decidePostback,
  explainDecision,
  matchEventNames,
  type PostbackFacts,
  type Verdict,
} from '@trackside/core';
import type { Sql } from '../../db/transaction/sql.ts';
import {
  correctedPostback,
  keptColumns,
  type KeptRow,
  keptSource,
  latestCorrections,
} from '../../ingest/judge/kept-row.ts';
import { loadFacts, type LoadedFacts } from '../../ingest/judge/load-facts.ts';
import type { Settings } from '../../ingest/settings/settings.ts';
import type { NearestName } from './why-service.ts';

export interface TodaysDecision {
  readonly row: KeptRow;
  readonly verdict: Verdict;
  readonly steps: readonly DecisionStep[];
  readonly currency: string | null;
  readonly nearest: NearestName | null;
}

/**
 * What the rules say of a kept postback today, with the corrections of its last decision. What it has
 * recorded itself is left out of the facts, else everything recorded were a duplicate of itself.
 */
export async function decideToday(
  sql: Sql,
  id: string,
  settings: Settings,
): Promise<TodaysDecision | null> {
  const row = await sql.one<KeptRow>(`select ${keptColumns} from ${keptSource} where p.id = ?`, id);
  if (row === undefined) return null;
  const postback = correctedPostback(row, await latestCorrections(sql, row.number));
  const [loaded] = await loadFacts(sql, settings, [postback]);
  if (loaded === undefined) throw new Error('A postback has no facts');
  const facts = await withoutOwn(sql, row, loaded);
  return {
    row,
    verdict: decidePostback(facts, postback.parsed),
    steps: explainDecision(facts, postback.parsed),
    currency: facts.offer?.currency ?? null,
    nearest: await nearestName(
      postback.parsed.result.ok ? postback.parsed.result.value.eventName : null,
      {
        settings,
        facts,
      },
    ),
  };
}

async function withoutOwn(
  sql: Sql,
  row: KeptRow,
  { facts, click }: LoadedFacts,
): Promise<PostbackFacts> {
  if (row.code === 'CONVERSION_RECORDED') return { ...facts, conversion: null };
  if (row.code !== 'EVENT_RECORDED' || click === null) return facts;
  const others = await sql.one(
    `select 1 from event_record where click_id = ? and event_id = ? and postback_number <> ? limit 1`,
    click.id,
    row.event_id,
    row.number,
  );
  return {
    ...facts,
    eventRecord: others === undefined ? null : facts.eventRecord,
    // An order is recorded once, and this was it.
    orderRecord: null,
  };
}

/** The active event whose name the sent one nearly is. */
async function nearestName(
  sent: string | null,
  { settings, facts }: { readonly settings: Settings; readonly facts: PostbackFacts },
): Promise<NearestName | null> {
  const offer = facts.offer === null ? null : await settings.offer(facts.offer.id);
  const events = offer?.eventsByName;
  if (sent === null || events === undefined || events.has(sent)) return null;
  const match = matchEventNames([...events.keys()], [sent]).find(
    ({ observed }) => observed === sent,
  );
  const meant = match?.suggestion;
  const event = meant === undefined ? undefined : events.get(meant);
  return event === undefined ? null : { sent, meant: event.name, eventId: event.id };
}
