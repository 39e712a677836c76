import type { PostbackFacts } from './facts.ts';
import type { Verdict, VerdictEffect } from './verdict.ts';

type EventEffect = Extract<VerdictEffect, { kind: 'event' }>;

function withEvent(facts: PostbackFacts, { eventId, orderId }: EventEffect): PostbackFacts {
  const eventRecord = facts.eventRecord ?? { eventId };
  const orderRecord = facts.orderRecord ?? (orderId === null ? null : { eventId, orderId });
  return {
    ...facts,
    eventRecord,
    orderRecord,
    laterRecords: [...(facts.laterRecords ?? []), { eventId, orderId }],
  };
}

/**
 * Gives the facts as they are after a verdict, for batches and promotion: what was recorded for the
 * same click is known from then on, whichever event the facts were loaded for. Verdicts that record
 * nothing, or for another click, change nothing. Refuses nothing. Rule: contract, section 6.
 *
 * @example
 * applyVerdict(facts, decidePostback(facts, parsePostback({ query: 'secure=s&transaction_id=t' }))).conversion // => { transactionId: 't' }
 */
export function applyVerdict(facts: PostbackFacts, { effect }: Verdict): PostbackFacts {
  if (effect === null || effect.transactionId !== facts.click?.transactionId) return facts;
  if (effect.kind === 'event') return withEvent(facts, effect);
  return { ...facts, conversion: { transactionId: effect.transactionId } };
}
