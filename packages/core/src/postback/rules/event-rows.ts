import type { LaterRecordFacts, PostbackFacts } from '../facts.ts';
import type { Row } from './situation.ts';

/** Row 14. An empty `event_id` or `event_name` meant an event too. */
export const eventUnknown: Row = ({ postback, event }) =>
  postback.mentionsEvent && event === null ? 'EVENT_UNKNOWN' : null;

/** Row 15. */
export const eventMismatch: Row = ({ postback: { eventName }, event }) =>
  event !== null && eventName !== null && eventName !== event.name ? 'EVENT_MISMATCH' : null;

/** Row 16. */
export const conversionRequired: Row = ({ facts, event }) =>
  event !== null && facts.conversion === null ? 'CONVERSION_REQUIRED' : null;

/** Row 17. */
export const conversionDuplicate: Row = ({ facts, event }) =>
  event === null && facts.conversion !== null ? 'CONVERSION_DUPLICATE' : null;

/** All that the facts know to be recorded of the click's events. */
function recordsOf({ eventRecord, orderRecord, laterRecords }: PostbackFacts): LaterRecordFacts[] {
  return [
    ...(eventRecord === null ? [] : [{ eventId: eventRecord.eventId, orderId: null }]),
    ...(orderRecord === null ? [] : [orderRecord]),
    ...(laterRecords ?? []),
  ];
}

/** Row 18. The records say themselves which event and order they are of. */
export const eventDuplicate: Row = ({ facts, postback: { orderId }, event }) => {
  const ofThisEvent = recordsOf(facts).filter(({ eventId }) => eventId === event?.id);
  const same = event?.allowMultiple
    ? ofThisEvent.filter((record) => orderId !== null && record.orderId === orderId)
    : ofThisEvent;
  return same.length > 0 ? 'EVENT_DUPLICATE' : null;
};
