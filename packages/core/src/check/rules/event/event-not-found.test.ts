import { describeRule } from '../../testing/describe-rule.ts';
import { known, right } from '../../testing/known-offer.ts';

const context = known('appsflyer');

describeRule('EVENT_NOT_FOUND', {
  finds: [
    { name: 'an unknown id', text: `${right}&event_id=99`, context, marked: '99' },
    { name: 'an id that is no number', text: `${right}&event_id=01`, context, marked: '01' },
    {
      name: 'an unknown id beside a known name',
      text: `${right}&event_id=99&event_name=af_login`,
      context,
      marked: '99',
    },
    {
      name: 'an unknown name',
      text: `${right}&event_name=af_subscribe`,
      context,
      marked: 'af_subscribe',
    },
    {
      name: 'a misspelt name, with the one that was meant',
      text: `${right}&event_name=af_purchaes`,
      context,
      marked: 'af_purchaes',
      params: { nearest: 'af_purchase' },
    },
    {
      name: 'an unknown id and name as one',
      text: `${right}&event_id=99&event_name=af_subscribe`,
      context,
      marked: '99',
    },
  ],
  leaves: [
    { name: 'an id', text: `${right}&event_id=1`, context },
    { name: 'a name', text: `${right}&event_name=Level+Up`, context },
    { name: 'both', text: `${right}&event_id=2&event_name=af_login`, context },
    { name: 'a macro', text: `${right}&event_name=(event-name)`, context },
    { name: 'an unknown offer', text: `${right}&event_id=99` },
  ],
});
