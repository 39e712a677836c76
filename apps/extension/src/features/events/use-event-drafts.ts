import { useMemo } from 'react';
import * as z from 'zod/mini';

import { draftItem, useDraft } from '../../storage/draft.ts';
import { eventValuesSchema, type EventValues } from './event-values.ts';

type Drafts = Readonly<Record<string, EventValues>>;

export interface EventDrafts {
  readonly loaded: boolean;
  /** The kept draft of an event, or of the new one (null). */
  of(eventId: number | null): EventValues | null;
  keep(eventId: number | null, values: EventValues): void;
  discard(eventId: number | null): void;
}

const noDrafts: Drafts = {};

/** Everything half-typed on an offer's events, each event on its own. */
export function useEventDrafts(offerId: number): EventDrafts {
  const item = useMemo(
    () => draftItem(`events-${offerId}`, z.nullable(z.record(z.string(), eventValuesSchema))),
    [offerId],
  );
  const { loaded, value, change, discard } = useDraft<Drafts>(item, noDrafts);
  return {
    loaded,
    of: (eventId) => value[keyOf(eventId)] ?? null,
    keep: (eventId, values) => change({ ...value, [keyOf(eventId)]: values }),
    discard: (eventId) => {
      const rest = Object.entries(value).filter(([key]) => key !== keyOf(eventId));
      if (rest.length === 0) discard();
      else change(Object.fromEntries(rest));
    },
  };
}

function keyOf(eventId: number | null): string {
  return eventId === null ? 'new' : String(eventId);
}
