import { describeRule } from '../../../testing/describe-rule.ts';
import { right } from '../../../testing/known-offer.ts';
import { ofEvent, selling } from '../../../testing/selling-offer.ts';

const nothing = { revenue: { type: 'None' }, payout: { type: 'None' } } as const;
const repeatable = { event: { ...nothing, allowMultiple: true } };
const once = { event: { ...nothing, allowMultiple: false } };

describeRule('NO_DEDUPE_KEY', {
  finds: [
    {
      name: 'an event that may come several times',
      text: ofEvent('{sub1}'),
      context: selling('everflow', repeatable),
      marked: 'event_id=5',
      params: { expected: 'order_id={order_id}' },
    },
    {
      name: 'an event that may come several times, without a platform',
      text: ofEvent(),
      context: selling(undefined, repeatable),
      marked: 'event_id=5',
      params: { parameter: 'order_id' },
    },
    {
      name: 'an order id without a value',
      text: `${ofEvent()}&order_id=`,
      context: selling('appsflyer', repeatable),
      marked: 'order_id=',
    },
    {
      name: 'any event, where one may come several times',
      text: `${right}&event_name=(event-name)`,
      context: selling('appsflyer', repeatable),
      marked: 'event_name=(event-name)',
    },
    {
      name: 'any event, where several may come several times',
      text: `${right}&event_name=(event-name)`,
      context: selling('appsflyer', {
        offer: {
          events: [1, 2].map((id) => ({
            ...nothing,
            id,
            name: `sale ${id}`,
            allowMultiple: true,
            parameters: [],
          })),
        },
      }),
      marked: 'event_name=(event-name)',
    },
  ],
  leaves: [
    {
      name: 'an order id',
      text: `${ofEvent('{sub1}')}&order_id={order_id}`,
      context: selling('everflow', repeatable),
    },
    { name: 'an event that comes once', text: ofEvent(), context: selling('appsflyer', once) },
    {
      name: 'the conversion',
      text: right,
      context: selling('appsflyer', repeatable),
    },
    { name: 'an unknown offer', text: ofEvent() },
  ],
});
