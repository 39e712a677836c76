import { toApiFailure, type ApiFailure } from '../../api/api-failure.ts';
import type { ApiClient } from '../../api/create-api.ts';
import type { LocalEvent, LocalOffer } from '../../api/local/local-state.ts';
import type { UploadStep } from './plan/upload-steps.ts';

/** Where an upload stopped, and why; what was sent before it stays. */
export interface UploadFailure {
  /** The offer or event that was not taken. */
  readonly name: string;
  readonly failure: ApiFailure;
}

interface UploadListeners {
  readonly onStep: (done: number) => void;
  /** An offer of ours is there now, under that number. */
  readonly onCreated: (localId: number, serverId: number) => void;
}

function offerFields({ currency, destinationUrl, revenue, payout }: LocalOffer) {
  return { currency, destinationUrl, revenue, payout };
}

function eventFields({ name, revenue, payout, allowMultiple, parameters }: LocalEvent) {
  return { name, revenue, payout, allowMultiple, parameters };
}

/** Sends the steps one after another, each once; stops at the first that fails. null: all are done. */
export async function carryOut(
  client: Pick<ApiClient, 'offers' | 'events'>,
  steps: readonly UploadStep[],
  { onStep, onCreated }: UploadListeners,
): Promise<UploadFailure | null> {
  let created: number | null = null;
  for (const [index, step] of steps.entries()) {
    try {
      switch (step.kind) {
        case 'create-offer': {
          const { offer, name } = step;
          created = (await client.offers.create.mutate({ name, ...offerFields(offer) })).id;
          onCreated(offer.id, created);
          break;
        }
        case 'update-offer':
          await client.offers.update.mutate({ id: step.id, ...offerFields(step.offer) });
          break;
        case 'create-event': {
          const offerId = step.offerId ?? created;
          if (offerId === null) throw new Error('An event comes before its offer');
          await client.events.create.mutate({ offerId, ...eventFields(step.event) });
          break;
        }
        case 'update-event':
          await client.events.update.mutate({ id: step.id, ...eventFields(step.event) });
          break;
      }
    } catch (error) {
      const name = 'offer' in step ? step.offer.name : step.event.name;
      return { name, failure: toApiFailure(error) };
    }
    onStep(index + 1);
  }
  return null;
}
