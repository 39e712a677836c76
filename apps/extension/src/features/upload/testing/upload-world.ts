import {
  noLocalState,
  type LocalEvent,
  type LocalOffer,
  type LocalState,
} from '../../../api/local/local-state.ts';
import type { ServerOffer } from '../plan/server-offer.ts';
import type { UploadStep } from '../plan/upload-steps.ts';

const none = { type: 'None' } as const;
const createdAt = '2030-01-01T00:00:00.000Z';

export function localOffer(id: number, change: Partial<LocalOffer> = {}): LocalOffer {
  return {
    id,
    name: `Offer ${id}`,
    currency: 'USD',
    destinationUrl: 'https://shop.example/?c={transaction_id}',
    revenue: { type: 'CPA', value: '5' },
    payout: none,
    pixelEnabled: false,
    promoteEarlyEventsHours: null,
    statusesNotCounted: [],
    archivedAt: null,
    createdAt,
    ...change,
  };
}

export function localEvent(
  id: number,
  offerId: number,
  change: Partial<LocalEvent> = {},
): LocalEvent {
  return {
    id,
    offerId,
    name: `event ${id}`,
    trackerId: null,
    revenue: none,
    payout: none,
    allowMultiple: false,
    parameters: [],
    archivedAt: null,
    createdAt,
    ...change,
  };
}

export function localState(
  offers: readonly LocalOffer[],
  events: readonly LocalEvent[] = [],
): LocalState {
  return { ...noLocalState, offers: [...offers], events: [...events], nextId: 1000 };
}

type ServerEvent = ServerOffer['events'][number];

function serverEvent(id: number, offerId: number, local: LocalEvent): ServerEvent {
  const { name, revenue, payout, allowMultiple } = local;
  const parameters = local.parameters.map(({ name: mapped, macro }) =>
    macro === undefined ? { name: mapped } : { name: mapped, macro },
  );
  return {
    id,
    offerId,
    name,
    revenue,
    payout,
    allowMultiple,
    parameters,
    archivedAt: null,
    createdAt,
  };
}

/** A local offer and events of it as the server has them, with what differs there. */
export function serverOffer(
  id: number,
  local: LocalOffer,
  {
    events = [],
    ...change
  }: Partial<Omit<ServerOffer, 'events'>> & {
    readonly events?: readonly (readonly [number, LocalEvent])[];
  } = {},
): ServerOffer {
  const { name, currency, destinationUrl, revenue, payout } = local;
  return {
    id,
    name,
    currency,
    destinationUrl,
    revenue,
    payout,
    hasRecords: false,
    archivedAt: null,
    events: events.map(([eventId, event]) => serverEvent(eventId, id, event)),
    ...change,
  };
}

/** The server's offers after the first so many steps of an upload, as a server carries them out. */
export function afterSteps(
  servers: readonly ServerOffer[],
  steps: readonly UploadStep[],
  done = steps.length,
): ServerOffer[] {
  let offers = [...servers];
  let nextId =
    1 + Math.max(0, ...offers.flatMap(({ id, events }) => [id, ...events.map((e) => e.id)]));
  let created = 0;
  const change = (id: number, next: (offer: ServerOffer) => ServerOffer): void => {
    offers = offers.map((offer) => (offer.id === id ? next(offer) : offer));
  };
  for (const step of steps.slice(0, done)) {
    switch (step.kind) {
      case 'create-offer':
        created = nextId;
        offers = [...offers, serverOffer(created, { ...step.offer, name: step.name })];
        nextId += 1;
        break;
      case 'update-offer': {
        const { currency, destinationUrl, revenue, payout } = step.offer;
        change(step.id, (offer) => ({ ...offer, currency, destinationUrl, revenue, payout }));
        break;
      }
      case 'create-event': {
        const id = nextId;
        nextId += 1;
        change(step.offerId ?? created, (offer) => {
          if (offer.events.some(({ name }) => name === step.event.name)) {
            throw new Error(`The name ${step.event.name} is taken`);
          }
          return { ...offer, events: [...offer.events, serverEvent(id, offer.id, step.event)] };
        });
        break;
      }
      case 'update-event':
        offers = offers.map((offer) => ({
          ...offer,
          events: offer.events.map((event) =>
            event.id === step.id ? serverEvent(event.id, offer.id, step.event) : event,
          ),
        }));
        break;
    }
  }
  return offers;
}
