import type { PostbackFacts } from '../facts.ts';
import type { ParsedPostback, Refusal } from '../postback.ts';
import { decisionRows } from '../rules/decision-rows.ts';
import type { LookedAt } from '../rules/looked-at.ts';
import { namedEvent, type Situation } from '../rules/situation.ts';
import type { VerdictCode } from '../verdict-registry.ts';

/** What became of one row: it let the postback pass, it gave the answer, or it was not asked. */
export type StepOutcome = 'passed' | 'stopped' | 'notReached';

/** One row of the contract's table, as it went for one postback. */
export interface DecisionStep {
  /** The row's number in the contract's table. */
  readonly row: number;
  /** What it answers where it applies. */
  readonly code: VerdictCode;
  readonly outcome: StepOutcome;
  /** Empty where the row was not asked, or looks at the form alone. */
  readonly lookedAt: readonly LookedAt[];
}

/** Rows 1 to 4 look at the form alone, before any fact is known. */
export const formCodes = [
  'ENCODING_INVALID',
  'PARAMETER_MISNAMED',
  'PARAMETER_REPEATED',
  'PARAMETER_TOO_LONG',
] as const satisfies readonly VerdictCode[];

export const recordedRow = 23;

function formSteps(refusal: Refusal | null): DecisionStep[] {
  const stopsAt = refusal === null ? formCodes.length : formCodes.indexOf(refusal.code);
  // Too many parameters: size limits come before everything.
  const limitFirst = refusal?.code === 'PARAMETER_TOO_LONG' && refusal.parameter === null;
  return formCodes.map((code, index) => ({
    row: index + 1,
    code,
    outcome:
      index === stopsAt ? 'stopped' : index < stopsAt && !limitFirst ? 'passed' : 'notReached',
    lookedAt: [],
  }));
}

function decidingSteps(situation: Situation | null): DecisionStep[] {
  let open = situation;
  return decisionRows.map(({ row, code, applies, lookAt }) => {
    if (open === null) return { row, code, outcome: 'notReached', lookedAt: [] };
    const lookedAt = lookAt(open);
    const stops = applies(open) !== null;
    if (stops) open = null;
    return { row, code, outcome: stops ? 'stopped' : 'passed', lookedAt };
  });
}

/**
 * Tells row by row how a postback is decided from these facts: all rows of the contract's table in
 * their order, of which exactly one stopped it. It goes by the very list that `decidePostback` goes
 * by, so that the row which stopped carries that verdict's code. Throws where that does. Rule:
 * contract, "Verdicts".
 *
 * @example
 * explainDecision(facts, parsePostback({ query: 'secure=s' })).find(({ outcome }) => outcome === 'stopped')?.code // => 'TRANSACTION_ID_MISSING'
 */
export function explainDecision(
  facts: PostbackFacts,
  { result, secure }: ParsedPostback,
): readonly DecisionStep[] {
  const postback = result.ok ? result.value : null;
  const situation: Situation | null =
    postback === null ? null : { facts, postback, secure, event: namedEvent(facts, postback) };
  const steps = [...formSteps(result.ok ? null : result.error), ...decidingSteps(situation)];
  return [
    ...steps,
    {
      row: recordedRow,
      code: postback?.mentionsEvent === true ? 'EVENT_RECORDED' : 'CONVERSION_RECORDED',
      outcome: steps.every(({ outcome }) => outcome === 'passed') ? 'stopped' : 'notReached',
      lookedAt: [],
    },
  ];
}
