import {
  archiving,
  foundOffers,
  issuesOf,
  newOffer,
  type OfferFields,
  offerChanges,
  offerFilter,
  offerInput,
  offerSettings,
  rowId,
  withOfferChanges,
} from '@trackside/core';
import * as z from 'zod/mini';

import { activeEvents } from './event-procedures.ts';
import type { LocalOffer, LocalState } from './local-state.ts';
import { answer, type LocalProcedure, refuse, withInput } from './procedure.ts';

const mostOffers = 200;

/** What a server alone has: senders that it lets in, and records. */
const ofServersAlone = { allowedIpRanges: [], signingSecret: null, hasRecords: false };

/** An offer as a server shows it; its token is the tracker's, which has one for all. */
function offerView(offer: LocalOffer, { tracker }: LocalState) {
  return { ...offer, ...ofServersAlone, secure: tracker?.token ?? '', previousSecure: null };
}

function kept(fields: OfferFields, row: Pick<LocalOffer, 'id' | 'archivedAt' | 'createdAt'>) {
  return { ...fields, ...row, statusesNotCounted: [...fields.statusesNotCounted] };
}

function changed(
  state: LocalState,
  id: number,
  change: (offer: LocalOffer) => LocalOffer,
): ReturnType<LocalProcedure> {
  const before = state.offers.find((offer) => offer.id === id);
  if (before === undefined) return refuse('OFFER_NOT_FOUND');
  const after = change(before);
  const offers = state.offers.map((offer) => (offer.id === id ? after : offer));
  return answer(offerView(after, state), { ...state, offers });
}

const create: LocalProcedure = (state, input, now) => {
  const basic = offerInput.safeParse(input);
  if (!basic.success) return refuse(issuesOf(basic.error.issues));
  const settings = offerSettings.safeParse(input);
  if (!settings.success) return refuse(issuesOf(settings.error.issues));
  if (state.offers.length >= mostOffers) return refuse('BROWSER_FULL');
  const offer = kept(newOffer({ ...basic.data, ...settings.data }), {
    id: state.nextId,
    archivedAt: null,
    createdAt: now,
  });
  const next = { ...state, nextId: state.nextId + 1, offers: [...state.offers, offer] };
  return answer(offerView(offer, next), next);
};

const update: LocalProcedure = (state, input) => {
  const changes = offerChanges.safeParse(input);
  if (!changes.success) return refuse(issuesOf(changes.error.issues));
  const settings = offerSettings.safeParse(input);
  if (!settings.success) return refuse(issuesOf(settings.error.issues));
  const { id, ...given } = changes.data;
  const before = state.offers.find((offer) => offer.id === id);
  if (before === undefined) return refuse('OFFER_NOT_FOUND');
  const after = withOfferChanges(before, { ...given, ...settings.data });
  if (!after.ok) return refuse(after.error);
  return changed(state, id, ({ archivedAt, createdAt }) =>
    kept(after.value, { id, archivedAt, createdAt }),
  );
};

/** What a server answers about offers, from what this browser keeps. */
export const offerProcedures: Readonly<Record<string, LocalProcedure>> = {
  'offers.create': create,
  'offers.update': update,
  'offers.list': withInput(z.prefault(offerFilter, {}), (state, { search, includeArchived }) => {
    const offers = state.offers.filter(
      ({ archivedAt }) => includeArchived === true || archivedAt === null,
    );
    return answer(foundOffers(offers, search).map((offer) => offerView(offer, state)));
  }),
  'offers.get': withInput(z.object({ id: rowId }), (state, { id }) => {
    const offer = state.offers.find((one) => one.id === id);
    if (offer === undefined) return refuse('OFFER_NOT_FOUND');
    return answer({ ...offerView(offer, state), events: activeEvents(state, id) });
  }),
  'offers.archive': withInput(archiving, (state, { id, archived }, now) =>
    changed(state, id, (offer) => ({
      ...offer,
      archivedAt: archived ? (offer.archivedAt ?? now) : null,
    })),
  ),
};
