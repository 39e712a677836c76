const eventIdText = /^[1-9]\d*$/;

/** Event ids are stored as 32-bit integers; a larger one belongs to no event. */
const greatestEventId = 2_147_483_647;

/** Tells whether a text has the form of `event_id`: a decimal integer from 1 up, no leading zero (row 10). */
export function isEventId(text: string): boolean {
  return eventIdText.test(text);
}

/**
 * Gives the number by which an event is to be looked up; null where the text has not the form of an
 * `event_id` or is above 2147483647, so that no event can have it. Rule: contract, section 3.
 *
 * @example
 * eventNumber('17') // => 17
 */
export function eventNumber(text: string): number | null {
  if (!isEventId(text)) return null;
  const number = Number(text);
  return number <= greatestEventId ? number : null;
}
