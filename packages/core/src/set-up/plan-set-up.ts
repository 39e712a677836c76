import { fieldChanges, kindOf } from './field-changes.ts';
import { activeByName, planEvents, sharedTargets } from './plan-events.ts';
import type { PlacedOffer, SetUpEvent, SetUpFault, SetUpOffer, SetUpPlace } from './set-up.ts';
import type { KnownOffer, PlannedOffer, SetUpChange, SetUpPlan } from './set-up-plan.ts';

const offerFields = [
  'name',
  'currency',
  'destinationUrl',
  'revenue',
  'payout',
  'pixelEnabled',
  'promoteEarlyEventsHours',
  'statusesNotCounted',
  'archived',
] as const satisfies readonly (keyof SetUpOffer)[];

const eventFields = [
  'name',
  'revenue',
  'payout',
  'allowMultiple',
  'parameters',
  'archived',
] as const satisfies readonly (keyof SetUpEvent)[];

/** Who is meant by an entry without an id: the active one of exactly this name, if it is the only one. */
function byName<Known extends { readonly name: string; readonly archived: boolean }>(
  known: ReadonlyMap<string, readonly Known[]>,
  name: string,
): Known | null | 'several' {
  const [first, ...others] = known.get(name) ?? [];
  return others.length > 0 ? 'several' : (first ?? null);
}

interface Known {
  readonly offers: ReadonlyMap<number, KnownOffer>;
  readonly byName: ReadonlyMap<string, readonly KnownOffer[]>;
  /** Of each event the id of its offer. */
  readonly offerOfEvent: ReadonlyMap<number, number>;
}

interface Planning {
  readonly planned: PlannedOffer;
  readonly changes: readonly SetUpChange[];
  readonly faults: readonly SetUpFault[];
}

function planOffer(placed: PlacedOffer, all: Known): Planning & { readonly place: SetUpPlace } {
  const { offer, place } = placed;
  const faults: SetUpFault[] = [];
  const named = offer.id === null ? byName(all.byName, offer.name) : null;
  if (named === 'several') {
    const message = 'Several offers have this name: give the id of the one that is meant.';
    faults.push({ ...place, column: 'id', message });
  }
  const meant = named === 'several' ? null : named;
  const known = offer.id === null ? meant : (all.offers.get(offer.id) ?? null);
  if (known !== null && known.currencyFixed && known.currency !== offer.currency) {
    const message = `The offer already has records in ${known.currency}: keep that, or create a new offer.`;
    faults.push({ ...place, column: 'currency', message });
  }
  const events = planEvents(placed, known, all.offerOfEvent);
  const own = fieldChanges<SetUpOffer, (typeof offerFields)[number]>(offerFields, known, offer);
  const changes: SetUpChange[] = [
    {
      ...place,
      kind: kindOf(known !== null, own, offer.archived),
      what: 'offer',
      id: known?.id ?? offer.id,
      name: offer.name,
      offerName: null,
      fields: own,
    },
    ...events.placed.map(({ event, known: before, place: at }): SetUpChange => {
      const fields = fieldChanges<SetUpEvent, (typeof eventFields)[number]>(
        eventFields,
        before,
        event,
      );
      return {
        ...at,
        kind: kindOf(before !== null, fields, event.archived),
        what: 'event',
        id: before?.id ?? event.id,
        name: event.name,
        offerName: offer.name,
        fields,
      };
    }),
  ];
  return {
    place,
    planned: {
      offer,
      known,
      events: events.placed.map(({ event, known: before }) => ({ event, known: before })),
    },
    changes,
    faults: [...faults, ...events.faults],
  };
}

/**
 * Plans what an import changes of the offers that are there: each entry is known by its id, and without
 * one by its exact name; what the set-up does not name stays as it is. An id that nobody has is given to
 * what is created. Lists every change, field by field, and every entry that can't be carried out.
 *
 * @example
 * planSetUp([], []).unchanged // => 0
 */
export function planSetUp(
  current: readonly KnownOffer[],
  wanted: readonly PlacedOffer[],
): SetUpPlan {
  const all: Known = {
    offers: new Map(current.map((offer) => [offer.id, offer])),
    byName: activeByName(current),
    offerOfEvent: new Map(
      current.flatMap(({ id, events }) => events.map((event) => [event.id, id] as const)),
    ),
  };
  const plans = wanted.map((placed) => planOffer(placed, all));
  const targets = plans.map(({ planned, place }) => ({ known: planned.known, place }));
  const changes = plans.flatMap((plan) => plan.changes);
  const made = changes.filter(({ kind, fields }) => kind === 'create' || fields.length > 0);
  return {
    offers: plans.map(({ planned }) => planned),
    changes: made,
    unchanged: changes.length - made.length,
    faults: [...plans.flatMap(({ faults }) => faults), ...sharedTargets(targets)],
  };
}
