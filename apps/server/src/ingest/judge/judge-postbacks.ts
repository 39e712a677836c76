import { applyVerdict, decidePostback } from '@trackside/core';
import type { Verdict } from '@trackside/core';
import type { Sql } from '../../db/transaction/sql.ts';
import type { TotalChange } from '../../totals/total-change.ts';
import type { Judging } from './judging.ts';
import type { JudgedPostback, KeptPostback } from './kept-postback.ts';
import type { LoadedFacts } from './load-facts.ts';
import { promoteEarlyEvents } from './promote-early-events.ts';
import { storeVerdicts } from './store-verdicts.ts';
import { totalChanges } from './total-changes.ts';

export interface Judgement {
  /** One a postback, in their order. */
  readonly verdicts: readonly Verdict[];
  /** What is still to be added to the totals, in the same transaction. */
  readonly totals: readonly TotalChange[];
}

/**
 * Facts → decide → write, for a batch of postbacks in their order: new ones, replays, and early
 * events whose conversion has come. One after the other they would get the same verdicts. Totals are
 * left to the transaction's end: all that write at once add to the same ones, and whoever did so a
 * second time could wait for another who waits for the first.
 */
export async function judgePostbacks(
  sql: Sql,
  postbacks: readonly KeptPostback[],
  judging: Judging,
): Promise<Judgement> {
  const verdicts: Verdict[] = [];
  const totals: TotalChange[] = [];
  while (verdicts.length < postbacks.length) {
    const left = verdicts.length === 0 ? postbacks : postbacks.slice(verdicts.length);
    const fresh = left.filter(({ stored }) => stored === null).length;
    const [loaded, numbers] = await Promise.all([
      judging.loadFacts(sql, judging.settings, left, judging.findClicks),
      sql.dialect.nextNumbers(sql, fresh),
    ]);
    const judged = decideInOrder(left, loaded);
    storeVerdicts(sql, judged, { now: judging.now, numbers });
    totals.push(...judged.flatMap(totalChanges));
    await promoteEarlyEvents(sql, judged, {
      now: judging.now,
      judge: async (events) => {
        const promoted = await judgePostbacks(sql, events, judging);
        totals.push(...promoted.totals);
        return promoted.verdicts;
      },
    });
    for (const { verdict } of judged) verdicts.push(verdict);
  }
  return { verdicts, totals };
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
