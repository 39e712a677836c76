import { encodeFormText } from '../../../shared/percent-encoding.ts';
import { replaceValue, type Rule, valueSubject } from '../../rule.ts';
import { eventWrittenDifferently, readEvent } from './read-event.ts';

const differences = {
  case: 'upper and lower case',
  whitespace: 'spaces or invisible characters',
  lookalike: 'letters that only look alike',
  similar: 'spelling',
} as const;

export const findEventCaseOrSpace: Rule = (reading) => {
  const event = readEvent(reading);
  const meant = event === null ? null : eventWrittenDifferently(event);
  const name = event?.name ?? null;
  if (meant === null || name === null) return [];
  const { parameter, literal } = name;
  const wanted = meant.event.name;
  return [
    {
      span: parameter.valueSpan,
      subject: valueSubject(parameter),
      message: `“${literal}” differs from the event “${wanted}” in ${differences[meant.status]}, and names count exactly. Write “${wanted}”.`,
      params: { found: literal, wanted, difference: meant.status },
      repair: {
        label: `Write ${wanted}`,
        edits: replaceValue(reading, parameter, encodeFormText(wanted)),
      },
    },
  ];
};
