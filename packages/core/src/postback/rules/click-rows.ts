import type { PostbackFacts } from '../facts.ts';
import { offerOf, type Row } from './situation.ts';

/** The statuses that an offer does not count until its list is changed (contract, row 13). */
export const statusesNotCountedByDefault: readonly string[] = [
  'rejected',
  'declined',
  'cancelled',
  'canceled',
  'refunded',
  'chargeback',
  'trash',
  'fraud',
];

/** Row 11. */
export const transactionUnknown: Row = ({ facts }) =>
  facts.click === null ? 'TRANSACTION_UNKNOWN' : null;

/** Row 12. The global token is valid for every offer. */
export const offerMismatch: Row = ({ facts: { token, click } }) =>
  token?.scope === 'offer' && token.offerId !== click?.offerId ? 'OFFER_MISMATCH' : null;

/** The statuses that this offer does not count. */
export function notCountedStatuses(facts: PostbackFacts): readonly string[] {
  return offerOf(facts).statusesNotCounted ?? statusesNotCountedByDefault;
}

/** Row 13. */
export const statusNotCounted: Row = ({ facts, postback }) => {
  const status = postback.descriptive.status?.toLowerCase();
  return status !== undefined && notCountedStatuses(facts).includes(status)
    ? 'STATUS_NOT_COUNTED'
    : null;
};
