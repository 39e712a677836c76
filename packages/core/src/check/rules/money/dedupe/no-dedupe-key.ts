import { suggestedMacro } from '../../../../template/compose/suggested-macro.ts';
import { valuedParameter } from '../../../reading/reading.ts';
import { type Rule, valueSubject } from '../../../rule.ts';
import { goalNames, reportedGoals } from '../reported-goals.ts';
import { repeatableEvents } from './repeatable-events.ts';

export const findNoDedupeKey: Rule = (reading) => {
  const goals = reportedGoals(reading);
  const repeatable = repeatableEvents(goals);
  if (repeatable.length === 0 || valuedParameter(reading, 'order_id') !== undefined) return [];
  const empty = reading.parameters.find(({ name }) => name === 'order_id');
  const macro = suggestedMacro(reading.context.profile ?? null, 'order_id');
  const advice = macro === null ? "the platform's macro for the order" : macro;
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
