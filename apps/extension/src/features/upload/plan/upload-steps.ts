import type { LocalEvent, LocalOffer } from '../../../api/local/local-state.ts';
import type { PlannedEvent } from './plan-events.ts';
import type { PlannedOffer } from './plan-upload.ts';

/** One request of an upload. An event of an offer that is only created waits for its number. */
export type UploadStep =
  | { readonly kind: 'create-offer'; readonly offer: LocalOffer; readonly name: string }
  | { readonly kind: 'update-offer'; readonly id: number; readonly offer: LocalOffer }
  | {
      readonly kind: 'create-event';
      /** null: the offer that was created last. */
      readonly offerId: number | null;
      readonly event: LocalEvent;
    }
  | { readonly kind: 'update-event'; readonly id: number; readonly event: LocalEvent };

function offerSteps({ local, name, state, server, choice, nameFault }: PlannedOffer): UploadStep[] {
  if (nameFault !== null) return [];
  if (server === null) return [{ kind: 'create-offer', offer: local, name }];
  return state === 'differs' && choice.kind === 'overwrite'
    ? [{ kind: 'update-offer', id: server.id, offer: local }]
    : [];
}

function eventSteps(
  { local, state, server, choice }: PlannedEvent,
  offerId: number | null,
): UploadStep[] {
  const create: UploadStep = { kind: 'create-event', offerId, event: local };
  if (state === 'new' || (state === 'id' && choice === 'create')) return [create];
  const overwrites = (state === 'differs' || state === 'id') && choice === 'overwrite';
  return overwrites && server !== null
    ? [{ kind: 'update-event', id: server.id, event: local }]
    : [];
}

/** The requests of a plan in their order: each offer, then its events. */
export function uploadSteps(plan: readonly PlannedOffer[]): UploadStep[] {
  return plan.flatMap((offer) => {
    if (offer.state === 'skipped' || offer.nameFault !== null) return [];
    const { server } = offer;
    const offerId = server === null ? null : server.id;
    return [...offerSteps(offer), ...offer.events.flatMap((event) => eventSteps(event, offerId))];
  });
}
