import { statusesNotCountedByDefault } from '../postback/rules/click-rows.ts';
import { type ReadFields, readOffer } from './read-offer.ts';
import { repeatedEntries } from './repeated-entries.ts';
import {
  longestSetUp,
  type SetUpEvent,
  type SetUpFault,
  type SetUpOffer,
  type SetUpReading,
  setUpVersion,
  tooLong,
} from './set-up.ts';

function writtenEvent(event: SetUpEvent): SetUpEvent {
  const { id, name, revenue, payout, allowMultiple, parameters, archived } = event;
  return { id, name, revenue, payout, allowMultiple, parameters, archived };
}

/** The fields in one order, whatever order they came in. */
function writtenOffer(offer: SetUpOffer): SetUpOffer {
  return {
    id: offer.id,
    name: offer.name,
    currency: offer.currency,
    destinationUrl: offer.destinationUrl,
    revenue: offer.revenue,
    payout: offer.payout,
    pixelEnabled: offer.pixelEnabled,
    promoteEarlyEventsHours: offer.promoteEarlyEventsHours,
    statusesNotCounted: offer.statusesNotCounted,
    archived: offer.archived,
    events: offer.events.map(writtenEvent),
  };
}

/**
 * Writes a set-up as JSON, with the version of its format.
 *
 * @example
 * setUpJson([]) // => '{\n  "format": "trackside-set-up",\n  "version": 1,\n  "offers": []\n}\n'
 */
export function setUpJson(offers: readonly SetUpOffer[]): string {
  const written = {
    format: 'trackside-set-up',
    version: setUpVersion,
    offers: offers.map(writtenOffer),
  };
  return `${JSON.stringify(written, null, 2)}\n`;
}

const whole = (message: string): SetUpReading => ({
  offers: [],
  faults: [{ line: null, path: null, column: null, message }],
});

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parse(text: string): { readonly value: unknown } | null {
  try {
    const value: unknown = JSON.parse(text);
    return { value };
  } catch {
    return null;
  }
}

function eventsOf(fields: unknown, path: string): ReadFields[] | SetUpFault {
  const events = isObject(fields) ? (fields['events'] ?? []) : [];
  if (!Array.isArray(events)) {
    const message = 'Write the events as a list.';
    return { line: null, path: `${path}.events`, column: 'events', message };
  }
  return events.map((event: unknown, index) => ({
    fields: event,
    place: { line: null, path: `${path}.events.${index}` },
  }));
}

/**
 * Reads a set-up from JSON. Refuses another format or a later version, and tells of every offer and
 * event what can't be used, by its path. Never throws.
 *
 * @example
 * readSetUpJson('{"format":"trackside-set-up","version":2,"offers":[]}').faults[0]?.column // => 'version'
 */
export function readSetUpJson(text: string): SetUpReading {
  if (text.length > longestSetUp) return { offers: [], faults: [tooLong] };
  const parsed = parse(text);
  if (parsed === null) return whole('This is no JSON: export a set-up to see how one looks.');
  const { value } = parsed;
  if (
    !isObject(value) ||
    value['format'] !== 'trackside-set-up' ||
    !Array.isArray(value['offers'])
  ) {
    return whole(
      'This JSON is no set-up: it begins with "format": "trackside-set-up" and holds a list of offers.',
    );
  }
  if (value['version'] !== setUpVersion) {
    const message = `Only version ${setUpVersion} can be read here: update this Trackside, or export the set-up anew.`;
    return { offers: [], faults: [{ line: null, path: 'version', column: 'version', message }] };
  }
  const faults: SetUpFault[] = [];
  const offers = value['offers'].flatMap((fields: unknown, index) => {
    const path = `offers.${index}`;
    const events = eventsOf(fields, path);
    if (!Array.isArray(events)) {
      faults.push(events);
      return [];
    }
    const read = readOffer(
      { fields, place: { line: null, path }, events },
      statusesNotCountedByDefault,
    );
    faults.push(...read.faults);
    return read.offer ?? [];
  });
  return { offers, faults: [...faults, ...repeatedEntries(offers)] };
}
