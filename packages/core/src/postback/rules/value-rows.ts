import { isEventId } from '../event-number.ts';
import { isPlaceholder } from '../../shared/placeholder.ts';
import type { Row } from './situation.ts';

/** Row 8. */
export const transactionIdMissing: Row = ({ postback }) =>
  postback.transactionId === null ? 'TRANSACTION_ID_MISSING' : null;

/** Row 9. */
export const placeholderLeft: Row = ({ postback: { transactionId, eventId, eventName } }) =>
  [transactionId, eventId, eventName].some((value) => value !== null && isPlaceholder(value))
    ? 'PLACEHOLDER_LEFT'
    : null;

/** Row 10. */
export const eventIdInvalid: Row = ({ postback: { eventId } }) =>
  eventId !== null && !isEventId(eventId) ? 'EVENT_ID_INVALID' : null;
