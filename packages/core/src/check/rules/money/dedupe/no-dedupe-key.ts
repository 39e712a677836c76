import { suggestedMacro } from '../../../../template/compose/suggested-macro.ts';
import { type Reading, valuedParameter } from '../../../reading/reading.ts';
import { type Rule, valueSubject } from '../../../rule.ts';
import { goalNames, reportedGoals } from '../reported-goals.ts';
import { repeatableEvents } from './repeatable-events.ts';

/** What to write into order_id; null where the platform's macros are known and none is an order's id. */
function adviceFor({ context, known }: Reading, macro: string | null): string | null {
  if (macro !== null) return macro;
  return context.profile === undefined || known.length === 0
    ? "the platform's macro for the order"
    : null;
}

/** Silent where nobody could follow: on a platform that, as far as is known, tells no order's id. */
export const findNoDedupeKey: Rule = (reading) => {
  const goals = reportedGoals(reading);
  const repeatable = repeatableEvents(goals);
  if (repeatable.length === 0 || valuedParameter(reading, 'order_id') !== undefined) return [];
  const macro = suggestedMacro(reading.context.profile ?? null, 'order_id');
  const advice = adviceFor(reading, macro);
  if (advice === null) return [];
  const empty = reading.parameters.find(({ name }) => name === 'order_id');
  return [
    {
      span: (empty ?? goals?.namedBy)?.span,
      ...(empty === undefined ? {} : { subject: valueSubject(empty) }),
      message: `${goalNames(repeatable)} may come several times, and without order_id a postback that is sent twice is counted twice. Add order_id with ${advice}.`,
      params: {
        parameter: 'order_id',
        ...(macro === null ? {} : { expected: `order_id=${macro}` }),
      },
    },
  ];
};
