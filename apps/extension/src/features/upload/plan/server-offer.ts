import type { OfferWithEvents } from '../../../api/api-types.ts';

/** What the upload has to know of an offer on the server. */
export type ServerOffer = Pick<
  OfferWithEvents,
  | 'id'
  | 'name'
  | 'currency'
  | 'destinationUrl'
  | 'revenue'
  | 'payout'
  | 'hasRecords'
  | 'archivedAt'
  | 'events'
>;
