import fc from 'fast-check';
import { eventInput } from '../../event/event-input.ts';
import type { PriceRule } from '../../money/price-rule.ts';
import { offerInput } from '../../offer/offer-input.ts';
import type { SetUpEvent, SetUpOffer } from '../set-up.ts';

export const smallSetUp: SetUpOffer = {
  id: 1,
  name: 'Shop',
  currency: 'EUR',
  destinationUrl: 'https://a.example/',
  revenue: { type: 'CPA', value: '2.50' },
  payout: { type: 'CPS', value: '7.5' },
  pixelEnabled: false,
  promoteEarlyEventsHours: null,
  statusesNotCounted: ['rejected'],
  archived: false,
  events: [
    {
      id: 7,
      name: 'buy',
      revenue: { type: 'Fixed', value: '1' },
      payout: { type: 'None' },
      allowMultiple: false,
      parameters: [{ name: 'sale_amount', macro: '{amount}' }, { name: 'order_id' }],
      archived: false,
    },
  ],
};

const awkward = fc.string({
  unit: fc.constantFrom(...`=+-@'",;abcXYZ09 ␣éßпр\u2028\u{1f600}`, 'ﬁ', '<b>', '&amp;'),
  minLength: 1,
  maxLength: 12,
});

const price: fc.Arbitrary<PriceRule> = fc.oneof(
  fc.constant<PriceRule>({ type: 'None' }),
  fc.record({
    type: fc.constantFrom('CPA', 'CPL', 'CPI', 'Fixed'),
    value: fc.nat(99_999).map(String),
  }),
  fc.record({ type: fc.constant('CPS'), value: fc.nat(100).map((percent) => `${percent}`) }),
);

const named = awkward.filter(
  (name) =>
    eventInput.safeParse({ name, revenue: { type: 'None' }, payout: { type: 'None' } }).success,
);

const mapped = fc.uniqueArray(
  fc.record(
    {
      name: fc.string({ unit: fc.constantFrom(...'abc-_.9'), minLength: 1, maxLength: 5 }),
      macro: awkward,
    },
    { requiredKeys: ['name'] },
  ),
  { selector: ({ name }) => name, maxLength: 3 },
);

const event: fc.Arbitrary<Omit<SetUpEvent, 'id'>> = fc.record({
  name: named,
  revenue: price,
  payout: price,
  allowMultiple: fc.boolean(),
  parameters: mapped,
  archived: fc.boolean(),
});

const offer: fc.Arbitrary<Omit<SetUpOffer, 'id'>> = fc.record({
  name: awkward.filter((name) => offerInput.safeParse({ ...smallSetUp, name }).success),
  currency: fc.constantFrom('EUR', 'USD', 'JPY', 'KWD'),
  destinationUrl: fc.constantFrom('https://a.example/?c={transaction_id}', 'http://b.example/'),
  revenue: price,
  payout: price,
  pixelEnabled: fc.boolean(),
  promoteEarlyEventsHours: fc.option(fc.integer({ min: 1, max: 8760 }), { nil: null }),
  statusesNotCounted: fc.array(
    awkward.map((status) => status.toLowerCase()),
    { maxLength: 3 },
  ),
  archived: fc.boolean(),
  events: fc
    .uniqueArray(event, { selector: ({ name }) => name, maxLength: 4 })
    .map((events) => events.map((one) => ({ ...one, id: null }))),
});

/** Whole set-ups, with ids or without them, and with names that are hard on every format. */
export const setUps: fc.Arbitrary<readonly SetUpOffer[]> = fc
  .record({ offers: fc.array(offer, { maxLength: 4 }), withIds: fc.boolean() })
  .map(({ offers, withIds }) => {
    let next = 0;
    const id = () => (withIds ? (next += 3) : null);
    return offers.map((one) => ({
      ...one,
      id: id(),
      events: one.events.map((own) => ({ ...own, id: id() })),
    }));
  });
