import { describe, expect, it } from 'vitest';
import { parsePostback } from '../parse-postback.ts';
import { base, fresh, ready } from '../testing/facts-of.ts';
import { explainCode } from './explain-code.ts';
import { explainDecision } from './explain-decision.ts';

const outline = (steps: ReturnType<typeof explainCode>) =>
  steps.map(({ row, code, outcome }) => ({ row, code, outcome }));

describe('explainCode', () => {
  it.each([
    ['CONVERSION_RECORDED', fresh, base],
    ['EVENT_RECORDED', ready, `${base}&event_id=7`],
    ['EVENT_UNKNOWN', fresh, `${base}&event_name=Buy`],
    ['PARAMETER_REPEATED', fresh, `${base}&event_id=7&event_id=7`],
  ] as const)(
    '%s: says which rows were passed, as the decision itself does',
    (code, facts, query) => {
      const steps = explainDecision(facts, parsePostback({ query }));
      const rows = outline(steps).slice(0, -1);
      expect(outline(explainCode(code)).slice(0, -1)).toEqual(rows);
      expect(explainCode(code).find(({ outcome }) => outcome === 'stopped')?.code).toBe(code);
    },
  );

  it('says of a code that no row answers that none was reached', () => {
    expect(new Set(explainCode('RATE_LIMITED').map(({ outcome }) => outcome))).toEqual(
      new Set(['notReached']),
    );
  });
});
