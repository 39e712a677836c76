import { describeRule } from '../../testing/describe-rule.ts';
import { known, right } from '../../testing/known-offer.ts';

const context = known('appsflyer');

describeRule('EVENT_PARAM_MISSING', {
  finds: [
    {
      name: 'a name without a value',
      text: `${right}&event_name=`,
      context,
      marked: 'event_name=',
    },
    { name: "another tracker's name", text: `${right}&goal_id=2`, context, marked: 'goal_id=2' },
    { name: 'a careless name', text: `${right}&eventId=1`, context, marked: 'eventId=1' },
    {
      name: 'a careless name beside the right one',
      text: `${right}&event_id=1&EventName=af_purchase`,
      context,
      marked: 'EventName=af_purchase',
    },
  ],
  leaves: [
    { name: 'a conversion', text: right, context },
    { name: 'an event', text: `${right}&event_id=1`, context },
    {
      name: 'another parameter about an event beside ours',
      text: `${right}&event_id=1&goal=x`,
      context,
    },
    { name: "another tracker's URL", text: 'https://x.example/?clickid={a}&goal=2' },
    {
      name: 'the same name in another case',
      text: `${right}&event_id=1&Event_ID=1`,
      context,
      instead: ['DUPLICATE_PARAMETER'],
    },
  ],
});
