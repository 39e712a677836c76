import type { ReadParameter } from '../../../reading/read-parameter.ts';
import { type Reading, valuedParameter } from '../../../reading/reading.ts';
import { type Finding, type Rule, valueSubject } from '../../../rule.ts';
import { percentageGoals, reportedGoals } from '../../money/reported-goals.ts';

function dropped(platform: string, parameter: ReadParameter, consequence: string): Finding {
  return {
    span: parameter.valueSpan,
    subject: valueSubject(parameter),
    message: `${platform} leaves a parameter out whose macro has no value. Without ${parameter.name} ${consequence}.`,
    params: { parameter: parameter.name, found: parameter.raw, platform },
  };
}

/** The parameter that alone tells the event, where a macro brings it. */
function soleEvent(reading: Reading): ReadParameter | undefined {
  const [first, ...more] = ['event_id', 'event_name'].flatMap(
    (name) => valuedParameter(reading, name) ?? [],
  );
  return more.length > 0 || first?.soleMacro === null ? undefined : first;
}

export const findValueDropped: Rule = (reading) => {
  const { context, ours } = reading;
  const { profile } = context;
  if (!ours || profile?.dropsEmptyValues === undefined) return [];
  const event = soleEvent(reading);
  const amount = valuedParameter(reading, 'sale_amount');
  const goals = reportedGoals(reading);
  const needsAmount = goals !== null && percentageGoals(goals).length > 0;
  return [
    ...(event === undefined
      ? []
      : [
          dropped(
            profile.name,
            event,
            'the postback reports the conversion: name the event by its id or its name itself',
          ),
        ]),
    ...(!needsAmount || amount === undefined || amount.soleMacro === null
      ? []
      : [
          dropped(
            profile.name,
            amount,
            'the postback is held: see that the app sends an amount with every sale',
          ),
        ]),
  ];
};
