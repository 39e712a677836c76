import { type Finding, type Rule, valueSubject } from '../../rule.ts';
import {
  type EventName,
  type EventReading,
  eventWrittenDifferently,
  nearestEvent,
  readEvent,
} from './read-event.ts';

function unknownId({ parameter, literal }: EventName): Finding {
  return {
    span: parameter.valueSpan,
    subject: valueSubject(parameter),
    message: `No event of this offer has the id ${literal}. Use the id that the event shows in the offer.`,
    params: { parameter: 'event_id', found: literal },
  };
}

function unknownName({ events }: EventReading, { parameter, literal }: EventName): Finding {
  const nearest = nearestEvent(events, literal);
  const advice =
    nearest === null
      ? 'Create it, or use the name of one that exists'
      : `Did you mean “${nearest.event.name}”?`;
  return {
    span: parameter.valueSpan,
    subject: valueSubject(parameter),
    message: `No event of this offer is named “${literal}”. ${advice}${nearest === null ? '.' : ''}`,
    params: {
      parameter: 'event_name',
      found: literal,
      ...(nearest === null ? {} : { nearest: nearest.event.name }),
    },
  };
}

/** An id that is unknown is enough: with it the server does not come to look at the name. */
export const findEventNotFound: Rule = (reading) => {
  const event = readEvent(reading);
  if (event === null) return [];
  const { id, name } = event;
  if (id !== null && id.event === undefined) return [unknownId(id)];
  if (id !== null || name === null || name.event !== undefined) return [];
  return eventWrittenDifferently(event) === null ? [unknownName(event, name)] : [];
};
