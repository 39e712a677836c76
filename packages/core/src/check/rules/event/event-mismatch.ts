import { type Rule, valueSubject } from '../../rule.ts';
import { eventWrittenDifferently, readEvent } from './read-event.ts';

/** As the server sees it: with a known id, any other name is a mismatch (contract, row 15). */
export const findEventMismatch: Rule = (reading) => {
  const event = readEvent(reading);
  const id = event?.id ?? null;
  const name = event?.name ?? null;
  if (event === null || id?.event === undefined || name === null) return [];
  if (id.event.name === name.literal || eventWrittenDifferently(event) !== null) return [];
  return [
    {
      span: name.parameter.valueSpan,
      subject: valueSubject(name.parameter),
      message: `The id ${id.literal} is the event “${id.event.name}”, not “${name.literal}”. Use the id and the name of one event, or one of the two alone.`,
      params: { id: id.literal, expected: id.event.name, found: name.literal },
    },
  ];
};
