import { toMinorUnits } from '@trackside/core';
import type { TotalChange } from '../../totals/total-change.ts';
import { conversionGoal, heldGoal } from '../../totals/goals.ts';
import type { JudgedPostback } from './kept-postback.ts';

/**
 * What a verdict changes in the totals: what it records is added, what it holds is counted as held,
 * and what was held before is no longer. A test's click changes nothing.
 */
export function totalChanges(judged: JudgedPostback): TotalChange[] {
  return [...noLongerHeld(judged), ...nowCounted(judged)];
}

function noLongerHeld({ postback }: JudgedPostback): TotalChange[] {
  const held = postback.stored?.held ?? null;
  return held === null ? [] : [{ ...held, at: postback.receivedAt, held: -1 }];
}

function nowCounted({ postback, loaded, verdict }: JudgedPostback): TotalChange[] {
  const { click, facts } = loaded;
  const { effect, revenue, payout } = verdict;
  if (click?.test === true) return [];
  const shared = {
    at: postback.receivedAt,
    offerId: facts.offer?.id ?? null,
    affiliateId: click?.affiliateId ?? null,
  };
  if (verdict.verdict === 'held') {
    return [{ ...shared, goal: heldGoal(verdict.code, verdict.event?.id ?? null), held: 1 }];
  }
  const currency = facts.offer?.currency;
  if (effect === null || currency === undefined) return [];
  const money = {
    revenue: toMinorUnits(revenue ?? '0', currency),
    payout: toMinorUnits(payout ?? '0', currency),
  };
  return effect.kind === 'conversion'
    ? [{ ...shared, ...money, goal: conversionGoal, conversions: 1 }]
    : [{ ...shared, ...money, goal: effect.eventId, events: 1 }];
}
