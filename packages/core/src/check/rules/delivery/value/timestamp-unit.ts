import { sentMacro } from '../../../macro/sent-macro.ts';
import { valuedParameter } from '../../../reading/reading.ts';
import { type Rule, valueSubject } from '../../../rule.ts';

export const findTimestampUnit: Rule = (reading) => {
  const { context, known } = reading;
  const expected = context.offer?.eventTimeUnit;
  const time = valuedParameter(reading, 'event_time');
  if (expected === undefined || time === undefined) return [];
  const unit = sentMacro(context.profile, known, time.soleMacro)?.facts.meaning?.timeUnit;
  if (unit === undefined || unit === expected) return [];
  return [
    {
      span: time.valueSpan,
      subject: valueSubject(time),
      message: `${time.raw} counts in ${unit}, and event_time is read in ${expected}, so every time is wrong. Use a macro that counts in ${expected}, or leave event_time out.`,
      params: { parameter: 'event_time', found: unit, expected },
    },
  ];
};
