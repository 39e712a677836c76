import type { LocalEvent } from '../../../api/local/local-state.ts';
import { eventDifferences, type EventDifference } from './differences.ts';
import type { ServerOffer } from './server-offer.ts';
import type { EventChoice, UploadChoices } from './upload-choices.ts';

type ServerEvent = ServerOffer['events'][number];

export interface PlannedEvent {
  readonly local: LocalEvent;
  /** `id`: the server has another event under the id that was typed here. */
  readonly state: 'new' | 'same' | 'differs' | 'id' | 'currency';
  readonly server: ServerEvent | null;
  readonly differences: readonly EventDifference[];
  readonly choice: EventChoice;
}

interface EventsPlace {
  readonly server: ServerOffer | null;
  readonly sameCurrency: boolean;
  /** The typed ids are a Trackside server's, so they can be compared. */
  readonly idsAreOurs: boolean;
  readonly choices: UploadChoices;
}

/** Each local event beside the server's of the same name, else of the same id. */
export function planEvents(
  events: readonly LocalEvent[],
  { server, sameCurrency, idsAreOurs, choices }: EventsPlace,
): PlannedEvent[] {
  const theirs = (server?.events ?? []).filter(({ archivedAt }) => archivedAt === null);
  const byName = new Map(theirs.map((event) => [event.name, event]));
  const names = new Set(events.map(({ name }) => name));
  // What has the name of another local event is that one's, whatever id was typed here.
  const byId = new Map(
    theirs.filter(({ name }) => !names.has(name)).map((event) => [String(event.id), event]),
  );
  return events.map((local) => {
    const choice = choices.events[String(local.id)] ?? 'keep';
    const named = byName.get(local.name) ?? null;
    const numbered =
      named === null && idsAreOurs ? (byId.get(local.trackerId ?? '') ?? null) : null;
    const found = named ?? numbered;
    const differences = found === null ? [] : eventDifferences(local, found);
    const planned = { local, server: found, differences, choice };
    if (found !== null && differences.length === 0) return { ...planned, state: 'same' };
    if (!sameCurrency) return { ...planned, state: 'currency' };
    if (found === null) return { ...planned, state: 'new' };
    return { ...planned, state: numbered === null ? 'differs' : 'id' };
  });
}
