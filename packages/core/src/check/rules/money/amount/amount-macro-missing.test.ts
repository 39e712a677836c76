import { describeRule } from '../../../testing/describe-rule.ts';
import { right } from '../../../testing/known-offer.ts';
import { ofEvent, selling } from '../../../testing/selling-offer.ts';

const nothing = { type: 'None' } as const;
const percentage = { type: 'CPS', value: '10' } as const;
const flat = { revenue: { type: 'CPA', value: '2' }, payout: nothing } as const;
const amount = '&sale_amount=(orig-monetary)&currency=(currency)';

describeRule('AMOUNT_MACRO_MISSING', {
  finds: [
    {
      name: 'an event of which a percentage is taken',
      text: ofEvent(),
      context: selling('appsflyer'),
      marked: 'event_id=5',
      params: { parameter: 'sale_amount', expected: 'sale_amount=(orig-monetary)' },
    },
    {
      name: 'an event of which only the payout is a percentage',
      text: ofEvent(),
      context: selling(undefined, { event: { ...flat, payout: percentage } }),
      marked: 'event_id=5',
    },
    {
      name: 'an event that is named by its name',
      text: `${right}&event_name=sale`,
      context: selling('appsflyer'),
      marked: 'event_name=sale',
    },
    {
      name: 'any event, where one takes a percentage, as a lesser matter',
      severity: 'warning',
      text: `${right}&event_name=(event-name)`,
      context: selling('appsflyer'),
      marked: 'event_name=(event-name)',
    },
    {
      name: 'a conversion of which a percentage is taken',
      text: right,
      context: selling('appsflyer', { offer: { revenue: percentage, payout: nothing } }),
    },
    {
      name: 'an amount without a value',
      text: `${ofEvent()}&sale_amount=`,
      context: selling('appsflyer'),
      marked: 'sale_amount=',
    },
    {
      name: "another tracker's name for it",
      text: `${ofEvent()}&amount=(orig-monetary)`,
      context: selling('appsflyer'),
      marked: 'amount=(orig-monetary)',
      params: { found: 'amount' },
    },
  ],
  leaves: [
    { name: 'an amount', text: ofEvent() + amount, context: selling('appsflyer') },
    {
      name: 'an event with prices of its own',
      text: ofEvent(),
      context: selling('appsflyer', { event: flat }),
    },
    { name: 'a conversion with a price of its own', text: right, context: selling('appsflyer') },
    {
      name: 'a conversion whose price is not known',
      text: right,
      context: selling('appsflyer', { offer: { revenue: undefined, payout: undefined } }),
    },
    {
      name: 'an event that is not known',
      text: `${right}&event_id=99`,
      context: selling('appsflyer'),
      instead: ['EVENT_NOT_FOUND'],
    },
    {
      name: 'an event under a name that is not ours',
      text: `${right}&goal=5`,
      context: selling('appsflyer', { offer: { revenue: percentage } }),
      instead: ['EVENT_PARAM_MISSING'],
    },
    { name: 'an unknown offer', text: ofEvent() },
  ],
});
