import { type PlacedOffer, placedEvents, type SetUpFault, type SetUpPlace } from './set-up.ts';
import type { KnownOffer } from './set-up-plan.ts';

/** The active ones by their exact names. */
export function activeByName<Known extends { readonly name: string; readonly archived: boolean }>(
  known: readonly Known[],
): ReadonlyMap<string, readonly Known[]> {
  return Map.groupBy(
    known.filter(({ archived }) => !archived),
    ({ name }) => name,
  );
}

/** Tells which of an offer's events are meant, and what stands in the way of it. */
export function planEvents(
  wanted: PlacedOffer,
  known: KnownOffer | null,
  offerOfEvent: ReadonlyMap<number, number>,
) {
  const own = known?.events ?? [];
  const byId = new Map(own.map((event) => [event.id, event]));
  const names = activeByName(own);
  const faults: SetUpFault[] = [];
  const placed = placedEvents(wanted).map(({ event, place }) => {
    const named = event.id === null ? (names.get(event.name)?.[0] ?? null) : null;
    const found = event.id === null ? named : (byId.get(event.id) ?? null);
    if (event.id !== null && found === null && offerOfEvent.has(event.id)) {
      const message =
        'This id is an event’s of another offer: put it below that one, or leave the id empty.';
      faults.push({ ...place, column: 'id', message });
    }
    return { event, known: found, place };
  });
  faults.push(...sharedTargets(placed));
  const touched = new Set(placed.map((one) => one.known?.id));
  for (const { event, place } of placed) {
    const others = event.archived ? [] : (names.get(event.name) ?? []);
    if (others.some(({ id }) => !touched.has(id))) {
      const message =
        'The offer has another active event of exactly this name: give that one’s id, or another name.';
      faults.push({ ...place, column: 'name', message });
    }
  }
  return { placed, faults };
}

/** Two entries that mean the same one, the one by its id and the other by its name. */
export function sharedTargets(
  placed: readonly { readonly known: { readonly id: number } | null; readonly place: SetUpPlace }[],
): SetUpFault[] {
  const seen = new Set<number>();
  return placed.flatMap(({ known, place }) => {
    if (known === null) return [];
    const repeated = seen.has(known.id);
    seen.add(known.id);
    const message = 'This is the same as one above: leave one of the two out.';
    return repeated ? [{ ...place, column: 'id', message }] : [];
  });
}
