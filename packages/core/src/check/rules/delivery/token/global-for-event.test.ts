import { describeRule } from '../../../testing/describe-rule.ts';
import { globalToken, known, right, token } from '../../../testing/known-offer.ts';

const own = right.replace('(clickid)', '{sub1}');
const global = own.replace(token, globalToken);

describeRule('GLOBAL_FOR_EVENT', {
  finds: [
    {
      name: 'an event by its id',
      text: `${global}&event_id=1`,
      context: known('everflow'),
      marked: 'event_id=1',
      params: { platform: 'Everflow' },
    },
    {
      name: 'any event',
      text: `${global}&event_name={event_name}`,
      context: known('everflow'),
      marked: 'event_name={event_name}',
    },
  ],
  leaves: [
    { name: "the offer's own token", text: `${own}&event_id=1`, context: known('everflow') },
    { name: 'the conversion', text: global, context: known('everflow') },
    {
      name: 'a platform that is not known to forbid it',
      text: `${right.replace(token, globalToken)}&event_id=1`,
      context: known('appsflyer'),
    },
    { name: 'no platform', text: `${global}&event_id=1`, context: known() },
  ],
});
