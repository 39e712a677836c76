import { describeRule } from '../../testing/describe-rule.ts';
import { known, right } from '../../testing/known-offer.ts';

const context = known('appsflyer');

describeRule('EVENT_MISMATCH', {
  finds: [
    {
      name: "another event's name",
      text: `${right}&event_id=1&event_name=af_login`,
      context,
      marked: 'af_login',
      params: { expected: 'af_purchase' },
    },
    {
      name: "nobody's name",
      text: `${right}&event_id=1&event_name=af_subscribe`,
      context,
      marked: 'af_subscribe',
    },
    {
      name: "nearly another event's name",
      text: `${right}&event_id=1&event_name=AF_LOGIN`,
      context,
      marked: 'AF_LOGIN',
    },
  ],
  leaves: [
    { name: 'one event', text: `${right}&event_id=1&event_name=af_purchase`, context },
    { name: 'an id alone', text: `${right}&event_id=1`, context },
    { name: 'a name by macro', text: `${right}&event_id=1&event_name=(event-name)`, context },
  ],
});
