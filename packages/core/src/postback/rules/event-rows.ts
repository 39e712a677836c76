import type { LaterRecordFacts, PostbackFacts } from '../facts.ts';
import type { Row, Situation } from './situation.ts';

/** Row 14. An empty `event_id` or `event_name` meant an event too. */
export const eventUnknown: Row = ({ postback, event }) =>
  postback.mentionsEvent && event === null ? 'EVENT_UNKNOWN' : null;

/** Row 15. */
export const eventMismatch: Row = ({ postback: { eventName }, event }) =>
  event !== null && eventName !== null && eventName !== event.name ? 'EVENT_MISMATCH' : null;

/** Row 16. A conversion that was reversed counts no more, so no event can follow it. */
export const conversionRequired: Row = ({ facts: { conversion }, event }) =>
  event !== null && (conversion === null || conversion.reversed === true)
    ? 'CONVERSION_REQUIRED'
    : null;

/** Row 17. A conversion that was reversed is still known: its repeat is no new one. */
export const conversionDuplicate: Row = ({ facts, event }) =>
  event === null && facts.conversion !== null ? 'CONVERSION_DUPLICATE' : null;

/**
 * All that the facts know to be recorded of the click's events. A record that does not say of what
 * it is, is of what the facts were asked for: this event, and this order.
 */
function recordsOf(
  { eventRecord, orderRecord, laterRecords }: PostbackFacts,
  asked: LaterRecordFacts,
): LaterRecordFacts[] {
  const eventId = orderRecord?.eventId ?? asked.eventId;
  return [
    ...(eventRecord === null
      ? []
      : [{ eventId: eventRecord.eventId ?? asked.eventId, orderId: null }]),
    ...(orderRecord === null ? [] : [{ eventId, orderId: orderRecord.orderId ?? asked.orderId }]),
    ...(laterRecords ?? []),
  ];
}

/** Tells whether the named event is recorded already, as far as it may not be once more. */
export function repeatsRecord({ facts, postback: { orderId }, event }: Situation): boolean {
  if (event === null) return false;
  const records = recordsOf(facts, { eventId: event.id, orderId });
  return records.some(
    (record) =>
      record.eventId === event.id &&
      (!event.allowMultiple || (orderId !== null && record.orderId === orderId)),
  );
}

/** Row 18. */
export const eventDuplicate: Row = (situation) =>
  repeatsRecord(situation) ? 'EVENT_DUPLICATE' : null;
