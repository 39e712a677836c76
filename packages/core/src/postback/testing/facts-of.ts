import type { EventDefinition } from '../../event/event-definition.ts';
import type { OfferFacts, PostbackFacts } from '../facts.ts';

export const offer: OfferFacts = {
  id: 1,
  currency: 'USD',
  revenue: { type: 'CPA', value: '12.5' },
  payout: { type: 'None' },
};
export const shareOffer: OfferFacts = { ...offer, revenue: { type: 'CPS', value: '10' } };
export const event: EventDefinition = {
  id: 7,
  name: 'buy',
  revenue: { type: 'Fixed', value: '3' },
  payout: { type: 'CPL', value: '1.5' },
  allowMultiple: false,
  parameters: [],
};
export const shareEvent: EventDefinition = { ...event, payout: { type: 'CPS', value: '7.5' } };
const many: EventDefinition = { ...event, allowMultiple: true };

/** A click of offer 1 without a conversion, the offer's own token, no event. */
export const fresh: PostbackFacts = {
  token: { scope: 'offer', offerId: 1 },
  click: { transactionId: 't', offerId: 1 },
  offer,
  eventById: null,
  eventByName: null,
  conversion: null,
  eventRecord: null,
  orderRecord: null,
};
export const converted: PostbackFacts = { ...fresh, conversion: { transactionId: 't' } };
export const withEvent = (facts: PostbackFacts, definition: EventDefinition): PostbackFacts => ({
  ...facts,
  eventById: definition,
  eventByName: definition,
});
export const ready = withEvent(converted, event);
export const readyMany = withEvent(converted, many);
export const readyShare = withEvent(converted, shareEvent);

export const base = 'secure=s&transaction_id=t';
