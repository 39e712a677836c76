import {
  archiving,
  eventChanges,
  eventFilter,
  eventInput,
  issuesOf,
  rowId,
  withEventChanges,
} from '@trackside/core';
import * as z from 'zod/mini';

import type { LocalEvent, LocalState } from './local-state.ts';
import { answer, type LocalProcedure, refuse, withInput } from './procedure.ts';
import { trackerIdInput } from './tracker-id.ts';

const mostEvents = 2000;

function eventsOf(state: LocalState, offerId: number): LocalEvent[] {
  return state.events.filter((event) => event.offerId === offerId).toSorted((a, b) => a.id - b.id);
}

/** An offer's events without its archived ones, the oldest first. */
export function activeEvents(state: LocalState, offerId: number): LocalEvent[] {
  return eventsOf(state, offerId).filter(({ archivedAt }) => archivedAt === null);
}

/** Puts an event in its place, unless another active one of its offer has its name or its id. */
function placed(state: LocalState, event: LocalEvent): ReturnType<LocalProcedure> {
  const others = activeEvents(state, event.offerId).filter(({ id }) => id !== event.id);
  if (event.archivedAt === null) {
    if (others.some(({ name }) => name === event.name)) return refuse('NAME_TAKEN');
    const { trackerId } = event;
    if (trackerId !== null && others.some((other) => other.trackerId === trackerId)) {
      return refuse('EVENT_ID_TAKEN');
    }
  }
  const isNew = state.events.every(({ id }) => id !== event.id);
  const events = isNew
    ? [...state.events, event]
    : state.events.map((kept) => (kept.id === event.id ? event : kept));
  return answer(event, { ...state, events, nextId: Math.max(state.nextId, event.id + 1) });
}

const ofOffer = z.object({ offerId: rowId });

const create: LocalProcedure = (state, input, now) => {
  const of = ofOffer.safeParse(input);
  if (!of.success) return refuse(issuesOf(of.error.issues));
  const typed = eventInput.safeParse(input);
  if (!typed.success) return refuse(issuesOf(typed.error.issues));
  const known = trackerIdInput.safeParse(input);
  if (!known.success) return refuse(issuesOf(known.error.issues));
  const offer = state.offers.find(({ id }) => id === of.data.offerId);
  if (offer === undefined) return refuse('OFFER_NOT_FOUND');
  const fields = withEventChanges(null, offer.currency, typed.data);
  if (!fields.ok) return refuse(fields.error);
  if (state.events.length >= mostEvents) return refuse('BROWSER_FULL');
  return placed(state, {
    ...fields.value,
    id: state.nextId,
    offerId: offer.id,
    trackerId: known.data.trackerId ?? null,
    archivedAt: null,
    createdAt: now,
  });
};

const update: LocalProcedure = (state, input) => {
  const changes = eventChanges.safeParse(input);
  if (!changes.success) return refuse(issuesOf(changes.error.issues));
  const known = trackerIdInput.safeParse(input);
  if (!known.success) return refuse(issuesOf(known.error.issues));
  const { id, ...given } = changes.data;
  const event = state.events.find((one) => one.id === id);
  if (event === undefined) return refuse('EVENT_NOT_FOUND');
  const offer = state.offers.find((one) => one.id === event.offerId);
  if (offer === undefined) return refuse('OFFER_NOT_FOUND');
  const fields = withEventChanges(event, offer.currency, given);
  if (!fields.ok) return refuse(fields.error);
  const { trackerId = event.trackerId } = known.data;
  return placed(state, { ...event, ...fields.value, trackerId });
};

/** What a server answers about events, from what this browser keeps. */
export const eventProcedures: Readonly<Record<string, LocalProcedure>> = {
  'events.create': create,
  'events.update': update,
  'events.list': withInput(eventFilter, (state, { offerId, includeArchived }) => {
    if (state.offers.every(({ id }) => id !== offerId)) return refuse('OFFER_NOT_FOUND');
    return answer(includeArchived ? eventsOf(state, offerId) : activeEvents(state, offerId));
  }),
  'events.archive': withInput(archiving, (state, { id, archived }, now) => {
    const event = state.events.find((one) => one.id === id);
    if (event === undefined) return refuse('EVENT_NOT_FOUND');
    return placed(state, { ...event, archivedAt: archived ? (event.archivedAt ?? now) : null });
  }),
};
