import { type PlacedOffer, placedEvents, type SetUpFault, type SetUpPlace } from './set-up.ts';

/** Tells of every later one whose key stands above already. */
function repeats<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string | number | null,
  faultOf: (item: Item) => SetUpFault,
): SetUpFault[] {
  const seen = new Set<string | number>();
  return items.flatMap((item) => {
    const key = keyOf(item);
    if (key === null) return [];
    const repeated = seen.has(key);
    seen.add(key);
    return repeated ? [faultOf(item)] : [];
  });
}

/** Ids and active names that stand twice in a set-up. */
export function repeatedEntries(offers: readonly PlacedOffer[]): SetUpFault[] {
  const at = (place: SetUpPlace, column: string, message: string): SetUpFault => ({
    ...place,
    column,
    message,
  });
  const eventsOfOffers = offers.map(placedEvents);
  return [
    ...repeats(
      offers,
      ({ offer }) => offer.id,
      ({ place }) => at(place, 'id', 'Another offer above has this id: give each its own.'),
    ),
    ...repeats(
      eventsOfOffers.flat(),
      ({ event }) => event.id,
      ({ place }) => at(place, 'id', 'Another event above has this id: give each its own.'),
    ),
    ...eventsOfOffers.flatMap((events) =>
      repeats(
        events,
        ({ event }) => (event.archived ? null : event.name),
        ({ place }) =>
          at(
            place,
            'name',
            'The offer has an active event of exactly this name above: rename one, or archive it.',
          ),
      ),
    ),
  ];
}
