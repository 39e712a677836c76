import type { PriceRule } from '../../../../money/price-rule.ts';
import { describeRule } from '../../../testing/describe-rule.ts';
import { right } from '../../../testing/known-offer.ts';
import { ofEvent, selling } from '../../../testing/selling-offer.ts';

const flat = (value: string): PriceRule => ({ type: 'CPA', value });
const percentage = (value: string): PriceRule => ({ type: 'CPS', value });
const priced = (revenue: PriceRule, payout: PriceRule) =>
  selling('appsflyer', { event: { revenue, payout } });
const withAmount = `${ofEvent()}&sale_amount=(orig-monetary)&currency=(currency)`;

describeRule('PAYOUT_OVER_REVENUE', {
  finds: [
    {
      name: 'an amount over an amount',
      text: ofEvent(),
      context: priced(flat('9.99'), flat('10')),
      marked: 'event_id=5',
      params: { goal: 'sale' },
    },
    {
      name: 'an amount of another kind',
      text: ofEvent(),
      context: priced(flat('1'), { type: 'Fixed', value: '1.01' }),
      marked: 'event_id=5',
    },
    {
      name: 'a percentage over a percentage',
      text: withAmount,
      context: priced(percentage('10'), percentage('10.0001')),
      marked: 'event_id=5',
    },
    {
      name: 'one of any events',
      text: `${right}&event_name=(event-name)`,
      context: priced(flat('1'), flat('2')),
      marked: 'event_name=(event-name)',
    },
    {
      name: 'the conversion',
      text: right,
      context: selling('appsflyer', { offer: { payout: flat('2.01') } }),
      params: { goal: '' },
    },
  ],
  leaves: [
    { name: 'as much', text: ofEvent(), context: priced(flat('10'), flat('10.00')) },
    { name: 'less, with more digits', text: ofEvent(), context: priced(flat('10'), flat('9.75')) },
    {
      name: 'an amount beside a percentage',
      text: withAmount,
      context: priced(percentage('1'), flat('50')),
    },
    {
      name: 'a goal without a revenue of its own',
      text: ofEvent(),
      context: priced({ type: 'None' }, flat('2')),
    },
    { name: 'no payout', text: ofEvent(), context: priced(flat('2'), { type: 'None' }) },
    {
      name: "another goal's prices",
      text: ofEvent(),
      context: selling('appsflyer', {
        event: { revenue: flat('2'), payout: flat('1') },
        offer: { payout: flat('2.01') },
      }),
    },
    {
      name: 'a revenue that is not known',
      text: right,
      context: selling('appsflyer', { offer: { revenue: undefined, payout: flat('9') } }),
    },
  ],
});
