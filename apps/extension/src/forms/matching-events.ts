import type { OfferEvent } from '../api/api-types.ts';
import { eventIdLabel } from '../postback-url/event-id.ts';

/** From this many events on, they can be filtered. */
export const manyEvents = 6;

export type NamedEvent = Pick<OfferEvent, 'id' | 'trackerId' | 'name'>;

/** Events whose name, or number as `#7`, holds what is typed, whatever its case. */
export function matchingEvents<Event extends NamedEvent>(
  events: readonly Event[],
  typed: string,
): Event[] {
  const wanted = typed.trim().toLowerCase();
  return events.filter((event) =>
    `${event.name} ${eventIdLabel(event)}`.toLowerCase().includes(wanted),
  );
}
