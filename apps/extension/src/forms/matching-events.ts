/** From this many events on, they can be filtered. */
export const manyEvents = 6;

export interface NamedEvent {
  readonly id: number;
  readonly name: string;
}

/** Events whose name, or number as `#7`, holds what is typed, whatever its case. */
export function matchingEvents<Event extends NamedEvent>(
  events: readonly Event[],
  typed: string,
): Event[] {
  const wanted = typed.trim().toLowerCase();
  return events.filter(({ id, name }) => `${name} #${id}`.toLowerCase().includes(wanted));
}
