import type { OfferEvent } from '../api/api-types.ts';

type Identified = Pick<OfferEvent, 'id' | 'trackerId'>;

/** By what a URL names an event: the server's number, or in local mode what was typed; null: nothing. */
export function eventIdOf({ id, trackerId }: Identified): number | string | null {
  return trackerId === undefined ? id : trackerId;
}

/** The same behind a name, where there is one: `#7`. */
export function eventIdLabel(event: Identified): string {
  const id = eventIdOf(event);
  return id === null ? '' : `#${id}`;
}
