import { describeRule } from '../../../testing/describe-rule.ts';
import { right } from '../../../testing/known-offer.ts';
import { ofEvent, selling } from '../../../testing/selling-offer.ts';

const flat = {
  revenue: { type: 'CPA', value: '2' },
  payout: { type: 'CPA', value: '1' },
} as const;
const named = (name: string, more: object = {}) =>
  selling('appsflyer', { event: { ...flat, name, allowMultiple: false, ...more } });
const found = (name: string) => ({
  name,
  text: ofEvent(),
  context: named(name),
  marked: 'event_id=5',
  params: { event: name },
});
const left = (name: string) => ({ name, text: ofEvent(), context: named(name) });
const nothing = { type: 'None' } as const;

describeRule('MULTIPLE_OFF', {
  finds: [
    found('af_purchase'),
    found('Purchase'),
    found('inAppPurchase'),
    found('deposit'),
    found('Subscription renewed'),
    found('rebill-2'),
    found('top_up'),
    found('Order Completed'),
    found('new_order'),
    {
      name: 'one of any events',
      text: `${right}&event_name=(event-name)`,
      context: named('af_purchase'),
      marked: 'event_name=(event-name)',
    },
  ],
  leaves: [
    {
      name: 'one that may come several times',
      text: `${ofEvent()}&order_id=(timestamp)`,
      context: named('af_purchase', { allowMultiple: true }),
    },
    left('first_purchase'),
    left('firstDeposit'),
    left('ftd'),
    left('af_initiated_checkout'),
    left('add_payment_info'),
    left('purchase_cancelled'),
    left('af_login'),
    left('border_crossed'),
    left('purchase_button_clicked'),
    left('order_form_opened'),
    left('payment_method_added'),
    left('2nd deposit'),
    {
      name: 'one that is worth nothing',
      text: ofEvent(),
      context: named('af_purchase', { revenue: nothing, payout: nothing }),
    },
    { name: 'the conversion', text: right, context: named('af_purchase') },
  ],
});
