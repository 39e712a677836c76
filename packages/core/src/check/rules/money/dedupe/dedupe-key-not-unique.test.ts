import { describeRule } from '../../../testing/describe-rule.ts';
import { right } from '../../../testing/known-offer.ts';
import { ofEvent, selling } from '../../../testing/selling-offer.ts';

const nothing = { revenue: { type: 'None' }, payout: { type: 'None' } } as const;
const repeatable = { event: { ...nothing, allowMultiple: true } };
const once = { event: { ...nothing, allowMultiple: false } };
const keyed = (key: string): string => `${ofEvent()}&order_id=${key}`;
const context = selling('appsflyer', repeatable);

describeRule('DEDUPE_KEY_NOT_UNIQUE', {
  finds: [
    { name: 'a device id', text: keyed('(idfa)'), context, marked: '(idfa)' },
    {
      name: "the install's time",
      text: keyed('(install-unix-ts)'),
      context,
      marked: '(install-unix-ts)',
    },
    { name: "the event's name", text: keyed('(event-name)'), context, marked: '(event-name)' },
    {
      name: "the click's id, though no platform is known",
      text: `${ofEvent('{anything}')}&order_id={anything}`,
      context: selling(undefined, repeatable),
      marked: '{anything}',
    },
    {
      name: 'several that all stay the same',
      text: keyed('(app-id)-(idfa)'),
      context,
      marked: '(app-id)-(idfa)',
    },
    { name: 'the same text with every order', text: keyed('A-1'), context, marked: 'A-1' },
    {
      name: 'a device id for any event',
      text: `${right}&event_name=(event-name)&order_id=(idfa)`,
      context,
      marked: '(idfa)',
    },
  ],
  leaves: [
    {
      name: "the order's own id",
      text: `${ofEvent('{sub1}')}&order_id={order_id}`,
      context: selling('everflow', repeatable),
    },
    { name: 'a device id together with a time', text: keyed('(idfa)-(timestamp)'), context },
    {
      name: 'a device id for an event that comes once',
      text: keyed('(idfa)'),
      context: selling('appsflyer', once),
    },
    {
      name: 'a macro of which nothing is known',
      text: `${ofEvent('{anything}')}&order_id={order}`,
      context: selling(undefined, repeatable),
    },
  ],
});
