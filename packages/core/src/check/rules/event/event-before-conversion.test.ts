import { describeRule } from '../../testing/describe-rule.ts';
import { known, right } from '../../testing/known-offer.ts';

const event = `${right}&event_id=1`;
const beside = (...otherPostbacks: string[]) => ({ ...known('appsflyer'), otherPostbacks });

describeRule('EVENT_BEFORE_CONVERSION', {
  finds: [
    { name: 'an event alone', text: event, context: beside(), marked: 'event_id=1' },
    {
      name: 'events alone',
      text: event,
      context: beside(`${right}&event_name=af_login`, 'https://x.example/?clickid={a}'),
      marked: 'event_id=1',
      params: { others: '2' },
    },
  ],
  leaves: [
    { name: 'a conversion beside it', text: event, context: beside(right) },
    { name: 'a conversion', text: right, context: beside() },
    { name: 'an event of which nothing else is known', text: event, context: known('appsflyer') },
    {
      name: "another tracker's URL",
      text: 'https://x.example/?clickid={a}&event_id=1',
      context: { otherPostbacks: [] },
    },
  ],
});
