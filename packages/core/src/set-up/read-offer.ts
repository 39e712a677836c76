import * as z from 'zod/mini';
import { eventInputFor } from '../event/event-input.ts';
import { offerInput } from '../offer/offer-input.ts';
import { hasControlCharacter } from '../shared/control-characters.ts';
import type { PlacedOffer, SetUpEvent, SetUpFault, SetUpOffer, SetUpPlace } from './set-up.ts';

const id = z._default(
  z.nullable(
    z
      .int('Write the id as a whole number, or leave it empty.')
      .check(
        z.minimum(1, 'Write the id as a number from 1 up, or leave it empty.'),
        z.maximum(2_147_483_647, 'Write a smaller id, or leave it empty.'),
      ),
  ),
  null,
);

const archived = z._default(z.boolean('Write true or false.'), false);

const status = z.string('Write each status as a text.').check(
  z.minLength(1, 'Leave no status empty.'),
  z.maxLength(255, 'Shorten the status to 255 characters.'),
  z.refine((text) => !hasControlCharacter(text), 'Remove the control characters from the status.'),
  z.toLowerCase(),
);

const offerExtras = z.object({
  id,
  archived,
  pixelEnabled: z._default(z.boolean('Write true or false.'), false),
  promoteEarlyEventsHours: z._default(
    z.nullable(
      z
        .int('Write a whole number of hours, or leave it empty.')
        .check(
          z.minimum(1, 'Write 1 hour or more, or leave it empty.'),
          z.maximum(8760, 'Write a year (8760 hours) or less.'),
        ),
    ),
    null,
  ),
  statusesNotCounted: z.optional(
    z
      .array(status, 'Write the statuses as a list.')
      .check(z.maxLength(100, 'Give 100 statuses at most.')),
  ),
});

const eventExtras = z.object({ id, archived });

interface Issue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/** One offer's or event's fields as they were read, with where they stand. */
export interface ReadFields {
  readonly fields: unknown;
  readonly place: SetUpPlace;
}

/** A field's path as a fault of its place: of CSV by its column, of JSON by its path. */
function faultAt(place: SetUpPlace, { path, message }: Issue): SetUpFault {
  const own = path.map(String);
  const [field = null, part = ''] = own;
  return place.path === null
    ? { ...place, column: columnOf(String(field), part), message }
    : { ...place, path: [place.path, ...own].join('.'), column: field, message };
}

/** `promoteEarlyEventsHours` stands in the column `promote_early_events_hours`. */
function columnOf(field: string, part: string): string {
  return snakeCase(field === 'revenue' || field === 'payout' ? `${field}_${part}` : field);
}

/** The name of a field's column. */
function snakeCase(field: string): string {
  return field.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** The event, if it can be used. */
interface ReadEvent {
  readonly events: readonly SetUpEvent[];
  readonly faults: readonly SetUpFault[];
}

function readEvent({ fields, place }: ReadFields, currency: string | null): ReadEvent {
  const typed = eventInputFor(currency).safeParse(fields);
  const extras = eventExtras.safeParse(fields);
  if (typed.success && extras.success) {
    return { events: [{ ...typed.data, ...extras.data }], faults: [] };
  }
  return { events: [], faults: faultsOf(place, [typed, extras]) };
}

type Parsed =
  | { readonly success: true }
  | { readonly success: false; readonly error: { readonly issues: readonly Issue[] } };

function faultsOf(place: SetUpPlace, parsed: readonly Parsed[]): SetUpFault[] {
  const issues = parsed.flatMap((one) => (one.success ? [] : one.error.issues));
  // What is no object at all is told by each of its readers.
  const whole = issues.find(({ path }) => path.length === 0);
  const told = whole === undefined ? issues : [whole];
  return told.map((issue) => faultAt(place, issue));
}

/**
 * Reads an offer with its events from fields of any kind, by the very rules by which people type them.
 * All faults are told at once. `defaultStatuses` stand where the set-up names none.
 */
export function readOffer(
  read: ReadFields & { readonly events: readonly ReadFields[] },
  defaultStatuses: readonly string[],
): { readonly offer: PlacedOffer | null; readonly faults: readonly SetUpFault[] } {
  const typed = offerInput.safeParse(read.fields);
  const extras = offerExtras.safeParse(read.fields);
  const currency = typed.success ? typed.data.currency : null;
  const events = read.events.map((event) => readEvent(event, currency));
  const faults = [
    ...faultsOf(read.place, [typed, extras]),
    ...events.flatMap((event) => event.faults),
  ];
  if (!typed.success || !extras.success || faults.length > 0) return { offer: null, faults };
  const { statusesNotCounted = defaultStatuses, ...settings } = extras.data;
  const offer: SetUpOffer = {
    ...typed.data,
    ...settings,
    statusesNotCounted,
    events: events.flatMap((event) => event.events),
  };
  const eventPlaces = read.events.map(({ place }) => place);
  return { offer: { offer, place: read.place, eventPlaces }, faults };
}
