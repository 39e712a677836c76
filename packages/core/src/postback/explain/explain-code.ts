import { decisionRows } from '../rules/decision-rows.ts';
import type { VerdictCode } from '../verdict-registry.ts';
import { type DecisionStep, formCodes, recordedRow } from './explain-decision.ts';

/**
 * Tells row by row what a verdict's code alone says of its decision, where the facts of then are not
 * known any more: the rows before it let the postback pass. A code of no row (`RATE_LIMITED`) reached
 * none. Rule: contract, "Verdicts".
 *
 * @example
 * explainCode('PARAMETER_MISNAMED').map(({ outcome }) => outcome).slice(0, 3) // => ['passed', 'stopped', 'notReached']
 */
export function explainCode(code: VerdictCode): readonly DecisionStep[] {
  const recorded = code === 'EVENT_RECORDED' ? code : 'CONVERSION_RECORDED';
  const rows = [
    ...formCodes.map((own, index) => ({ row: index + 1, code: own })),
    ...decisionRows,
    { row: recordedRow, code: recorded } as const,
  ];
  const stopsAt = rows.findIndex((one) => one.code === code);
  return rows.map(({ row, code: own }, index) => ({
    row,
    code: own,
    outcome: index === stopsAt ? 'stopped' : index < stopsAt ? 'passed' : 'notReached',
    lookedAt: [],
  }));
}
