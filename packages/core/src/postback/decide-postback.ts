import type { PostbackFacts } from './facts.ts';
import type { ParsedPostback } from './postback.ts';
import { decisionRows } from './rules/decision-rows.ts';
import { record } from './rules/record.ts';
import { namedEvent, type Situation } from './rules/situation.ts';
import { verdictMessage, verdictRegistry, type VerdictCode } from './verdict-registry.ts';
import type { Verdict } from './verdict.ts';

function firstCode(situation: Situation): VerdictCode | null {
  for (const { applies } of decisionRows) {
    const code = applies(situation);
    if (code !== null) return code;
  }
  return null;
}

function plainVerdict(code: VerdictCode, warnings: Verdict['warnings']): Verdict {
  return {
    verdict: verdictRegistry[code].verdict,
    code,
    message: verdictMessage(code),
    transactionId: null,
    event: null,
    revenue: null,
    payout: null,
    saleAmount: null,
    currency: null,
    effect: null,
    warnings,
  };
}

/** What the verdict may tell of the postback: nothing to a stranger, no event where two are named. */
function told(
  code: VerdictCode,
  { facts, postback, event }: Situation,
): Pick<Verdict, 'transactionId' | 'event'> {
  if (facts.token === null) return { transactionId: null, event: null };
  const named = code === 'EVENT_MISMATCH' ? null : event;
  return {
    transactionId: postback.transactionId,
    event: named === null ? null : { id: named.id, name: named.name },
  };
}

/**
 * Decides one postback by all rows of the contract's table, in their order, from the facts alone.
 * Revenue and payout are decimal strings in the offer's currency, null unless recorded. Throws only
 * when the facts contradict themselves (a click without its offer). Rule: contract, "Verdicts".
 *
 * @example
 * decidePostback(facts, parsePostback({ query: 'secure=s&transaction_id=t' })).code // => 'CONVERSION_RECORDED'
 */
export function decidePostback(facts: PostbackFacts, parsed: ParsedPostback): Verdict {
  const { result, secure, warnings } = parsed;
  if (!result.ok) {
    const transactionId = facts.token === null ? null : parsed.transactionId;
    return { ...plainVerdict(result.error.code, warnings), transactionId };
  }
  const postback = result.value;
  const situation: Situation = { facts, postback, secure, event: namedEvent(facts, postback) };
  const code = firstCode(situation);
  if (code !== null) return { ...plainVerdict(code, warnings), ...told(code, situation) };
  const recordedCode = postback.mentionsEvent ? 'EVENT_RECORDED' : 'CONVERSION_RECORDED';
  const recorded = record(situation);
  return {
    ...plainVerdict(recordedCode, warnings),
    ...told(recordedCode, situation),
    ...recorded,
    warnings: [...warnings, ...recorded.warnings],
  };
}
