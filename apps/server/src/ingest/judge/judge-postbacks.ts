import { applyVerdict, decidePostback } from '@trackside/core';
import type { Verdict } from '@trackside/core';
import type { Sql } from '../../db/transaction/sql.ts';
import type { Judging } from './judging.ts';
import type { JudgedPostback, KeptPostback } from './kept-postback.ts';
import type { LoadedFacts } from './load-facts.ts';
import { promoteEarlyEvents } from './promote-early-events.ts';
import { storeVerdicts } from './store-verdicts.ts';

/**
 * Facts → decide → write, for a batch of postbacks in their order: new ones, replays, and early
 * events whose conversion has come. One after the other they would get the same verdicts.
 */
export function judgePostbacks(
  sql: Sql,
  postbacks: readonly KeptPostback[],
  judging: Judging,
): Verdict[] {
  const verdicts: Verdict[] = [];
  while (verdicts.length < postbacks.length) {
    const left = verdicts.length === 0 ? postbacks : postbacks.slice(verdicts.length);
    const judged = decideInOrder(left, judging.loadFacts(sql, judging.settings, left));
    storeVerdicts(sql, judged, judging.now);
    promoteEarlyEvents(sql, judged, {
      now: judging.now,
      judge: (events) => judgePostbacks(sql, events, judging),
    });
    for (const { verdict } of judged) verdicts.push(verdict);
  }
  return verdicts;
}

/**
 * Decides each by the facts as the ones before it have left them. It stops after a conversion that
 * early events may wait for where a later postback is about the same click: that one has to see
 * what becomes of them.
 */
function decideInOrder(
  postbacks: readonly KeptPostback[],
  loaded: readonly LoadedFacts[],
): JudgedPostback[] {
  const recorded = new Map<string, Verdict[]>();
  const judged: JudgedPostback[] = [];
  for (const [index, postback] of postbacks.entries()) {
    const own = loaded[index];
    if (own === undefined) throw new Error('A postback has no facts');
    const { transactionId } = postback.parsed;
    const before = transactionId === null ? undefined : recorded.get(transactionId);
    const facts = (before ?? []).reduce(applyVerdict, own.facts);
    const verdict = decidePostback(facts, postback.parsed);
    judged.push({ postback, loaded: own, verdict });
    if (verdict.effect === null) continue;
    recorded.set(verdict.effect.transactionId, [...(before ?? []), verdict]);
    if (
      promotes(judged.at(-1)) &&
      postbacks.some((later, at) => at > index && later.parsed.transactionId === transactionId)
    ) {
      break;
    }
  }
  return judged;
}

function promotes(judged: JudgedPostback | undefined): boolean {
  return (
    judged?.verdict.effect?.kind === 'conversion' && judged.loaded.promoteEarlyEventsHours !== null
  );
}
