import { useMemo } from 'react';
import * as z from 'zod/mini';

import { draftItem, useDraft } from '../storage/draft.ts';
import type { StoredItem } from '../storage/stored-item.ts';
import { useWorkspace } from '../workspace-context/workspace.ts';
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

export function eventDraftsItem(serverUrl: string, offerId: number): StoredItem<Drafts | null> {
  const schema = z.nullable(z.record(z.string(), eventValuesSchema));
  return draftItem<Drafts>(`events-${offerId}`, schema, { serverUrl });
}

/** Everything half-typed on an offer's events, each event on its own. */
export function useEventDrafts(offerId: number): EventDrafts {
  const { place } = useWorkspace();
  const item = useMemo(() => eventDraftsItem(place, offerId), [place, offerId]);
  const { loaded, value, update } = useDraft<Drafts>(item, noDrafts);
  return {
    loaded,
    of: (eventId) => value[keyOf(eventId)] ?? null,
    keep: (eventId, values) => update((drafts) => ({ ...drafts, [keyOf(eventId)]: values })),
    discard: (eventId) =>
      update((drafts) => {
        const rest = Object.entries(drafts).filter(([key]) => key !== keyOf(eventId));
        return rest.length === 0 ? null : Object.fromEntries(rest);
      }),
  };
}

function keyOf(eventId: number | null): string {
  return eventId === null ? 'new' : String(eventId);
}
