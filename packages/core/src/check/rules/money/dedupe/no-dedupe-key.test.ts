import { describeRule } from '../../../testing/describe-rule.ts';
import { right } from '../../../testing/known-offer.ts';
import { ofEvent, selling } from '../../../testing/selling-offer.ts';

const nothing = { revenue: { type: 'None' }, payout: { type: 'None' } } as const;
const repeatable = { event: { ...nothing, allowMultiple: true } };
const anyEvent = `${right.replace('(clickid)', '{sub1}')}&event_name={event_name}`;
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
      name: 'an event that may come several times, on a platform of which no macro is known',
      text: ofEvent('{click}'),
      context: selling('scaleo', repeatable),
      marked: 'event_id=5',
      params: { parameter: 'order_id' },
    },
    {
      name: 'an order id without a value',
      text: `${ofEvent('{sub1}')}&order_id=`,
      context: selling('everflow', repeatable),
      marked: 'order_id=',
    },
    {
      name: 'any event, where one may come several times',
      text: anyEvent,
      context: selling('everflow', repeatable),
      marked: 'event_name={event_name}',
    },
    {
      name: 'any event, where several may come several times',
      text: anyEvent,
      context: selling('everflow', {
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
      marked: 'event_name={event_name}',
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
    {
      name: 'what nobody can repair: the platform’s macros are known, and none is an order’s id',
      text: ofEvent(),
      context: selling('appsflyer', repeatable),
    },
  ],
});
