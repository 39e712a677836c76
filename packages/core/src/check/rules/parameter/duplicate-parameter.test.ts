import { describeRule } from '../../testing/describe-rule.ts';
import { known, right, token } from '../../testing/known-offer.ts';

const context = known('appsflyer');

describeRule('DUPLICATE_PARAMETER', {
  finds: [
    {
      name: 'the same twice',
      text: `${right}&event_id=1&a=b&event_id=1`,
      context,
      marked: 'event_id=1',
      fixed: `${right}&event_id=1&a=b`,
    },
    {
      name: 'the same three times',
      text: `${right}&a=1&a=1&a=1`,
      context,
      marked: 'a=1',
      fixed: `${right}&a=1`,
      params: { count: '3' },
    },
    {
      name: 'another case, of which ours is kept',
      text: `https://t.example/?Event_ID=1&secure=${token}&transaction_id=(clickid)&event_id=1`,
      context,
      marked: 'Event_ID=1',
      fixed: `${right}&event_id=1`,
    },
    {
      name: 'different values, which need a person',
      text: `${right}&a=1&a=2`,
      context,
      marked: 'a=2',
    },
    {
      name: 'a name that is encoded once',
      text: `${right}&event_id=1&event%5Fid=1`,
      context,
      marked: 'event%5Fid=1',
      fixed: `${right}&event_id=1`,
    },
    {
      name: 'one that stands alone',
      text: `https://t.example/?A=1#b&A=1`,
      context: {},
      marked: 'A=1',
      beside: ['CLICK_ID_MISSING', 'FRAGMENT_EATS_QUERY'],
      fixed: 'https://t.example/?A=1#b',
    },
  ],
  leaves: [{ name: 'names that differ', text: `${right}&sub1=1&sub2=1`, context }],
});
