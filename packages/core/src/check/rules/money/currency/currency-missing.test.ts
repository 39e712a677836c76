import { describeRule } from '../../../testing/describe-rule.ts';
import { right } from '../../../testing/known-offer.ts';
import { ofEvent, selling } from '../../../testing/selling-offer.ts';

const amount = `${ofEvent()}&sale_amount=(orig-monetary)`;
const context = selling('appsflyer');

describeRule('CURRENCY_MISSING', {
  finds: [
    {
      name: 'an amount alone',
      text: amount,
      context,
      marked: 'sale_amount=(orig-monetary)',
      params: { expected: 'currency=(currency)' },
    },
    { name: 'an empty currency', text: `${amount}&currency=`, context, marked: 'currency=' },
    {
      name: 'an amount of any event',
      text: `${right}&event_name=(event-name)&sale_amount=(orig-monetary)`,
      context,
      marked: 'sale_amount=(orig-monetary)',
    },
  ],
  leaves: [
    { name: 'a currency by macro', text: `${amount}&currency=(currency)`, context },
    { name: 'an amount that is always in dollars', text: amount.replace('orig-', ''), context },
    { name: 'an amount that is written out', text: `${ofEvent()}&sale_amount=5`, context },
    {
      name: 'a platform that is not known to tell the currency',
      text: `${ofEvent('{sub1}')}&sale_amount={sale_amount}`,
      context: selling('everflow'),
    },
    {
      name: 'an amount that nothing is taken of',
      text: amount,
      context: selling('appsflyer', {
        event: { revenue: { type: 'None' }, payout: { type: 'None' } },
      }),
    },
    { name: 'no platform', text: amount, context: selling(undefined) },
  ],
});
