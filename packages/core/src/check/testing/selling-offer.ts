import type { EventDefinition } from '../../event/event-definition.ts';
import type { CheckContext, CheckOffer } from '../check-context.ts';
import { known, offer, right } from './known-offer.ts';

const sold: EventDefinition = {
  id: 5,
  name: 'sale',
  revenue: { type: 'CPS', value: '10' },
  payout: { type: 'CPS', value: '5' },
  allowMultiple: false,
  parameters: [],
};

interface Selling {
  /** What sets its one event apart from a sale that comes once. */
  readonly event?: Partial<EventDefinition>;
  readonly offer?: Partial<CheckOffer>;
  readonly more?: CheckContext;
}

/** The offer has one event, of which it takes a percentage; its conversion has a price of its own. */
export function selling(
  platform: string | undefined,
  { event, offer: changes, more }: Selling = {},
): CheckContext {
  return {
    ...known(platform),
    ...more,
    offer: {
      ...offer,
      currency: 'USD',
      revenue: { type: 'CPA', value: '2' },
      payout: { type: 'CPA', value: '1' },
      events: [{ ...sold, ...event }],
      ...changes,
    },
  };
}

/** A URL for the offer's event whose click id comes back by a macro, up to what is appended. */
export function ofEvent(clickId = '(clickid)'): string {
  return `${right.replace('(clickid)', () => clickId)}&event_id=5`;
}
