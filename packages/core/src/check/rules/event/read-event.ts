import type { TrackedEvent } from '../../../event/event-definition.ts';
import { compareNames } from '../../../match/compare-names.ts';
import { nameForms } from '../../../match/name-forms.ts';
import type { ReadParameter } from '../../reading/read-parameter.ts';
import { type Reading, valuedParameter } from '../../reading/reading.ts';

export interface EventName {
  readonly parameter: ReadParameter;
  readonly literal: string;
  readonly event: TrackedEvent | undefined;
}

/** How the URL names an event of the offer; what is filled in by a macro is left out. */
export interface EventReading {
  readonly events: readonly TrackedEvent[];
  readonly id: EventName | null;
  readonly name: EventName | null;
}

function readName(
  reading: Reading,
  parameterName: string,
  find: (literal: string) => TrackedEvent | undefined,
): EventName | null {
  const parameter = valuedParameter(reading, parameterName);
  if (parameter === undefined || parameter.literal === null) return null;
  return { parameter, literal: parameter.literal, event: find(parameter.literal) };
}

/** Whether a text is an event's id; what has none is meant by none. */
export function isId(id: TrackedEvent['id'], text: string | null): boolean {
  return id !== null && String(id) === text;
}

/** null where the offer's events are not known. */
export function readEvent(reading: Reading): EventReading | null {
  const events = reading.context.offer?.events;
  if (events === undefined) return null;
  return {
    events,
    id: readName(reading, 'event_id', (text) => events.find(({ id }) => isId(id, text))),
    name: readName(reading, 'event_name', (text) => events.find(({ name }) => name === text)),
  };
}

export type NearStatus = 'case' | 'whitespace' | 'lookalike' | 'similar';

export interface NearEvent {
  readonly event: TrackedEvent;
  readonly status: NearStatus;
}

/** The event whose name was probably meant by one that no event has. */
export function nearestEvent(events: readonly TrackedEvent[], name: string): NearEvent | null {
  const written = nameForms(name);
  let best: (NearEvent & { rank: number }) | null = null;
  for (const event of events) {
    const comparison = compareNames(nameForms(event.name), written);
    if (comparison === null || comparison.status === 'exact') continue;
    if (best === null || comparison.rank < best.rank) {
      best = { event, status: comparison.status, rank: comparison.rank };
    }
  }
  return best;
}

/** The event that the URL means although it writes its name differently; a mere misspelling is none. */
export function eventWrittenDifferently({ events, id, name }: EventReading): NearEvent | null {
  if (name === null || name.event !== undefined) return null;
  const candidates = id?.event === undefined ? events : [id.event];
  const nearest = nearestEvent(candidates, name.literal);
  return nearest === null || nearest.status === 'similar' ? null : nearest;
}
