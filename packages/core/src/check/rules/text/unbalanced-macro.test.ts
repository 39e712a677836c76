import { describeRule } from '../../testing/describe-rule.ts';
import { known, right } from '../../testing/known-offer.ts';

const halves = [
  '{clickid',
  '{{clickid}',
  'clickid}',
  '{{clickid',
  '${clickid',
  '[clickid',
  'clickid]',
  '(clickid',
  'clickid)',
  '<clickid',
  'clickid>',
  '%clickid',
  'clickid%',
  'a{b}c}',
];

describeRule('UNBALANCED_MACRO', {
  finds: [
    ...halves.map((half) => ({
      name: half,
      text: right.replace('(clickid)', () => half),
      context: known(),
      marked: half,
    })),
    {
      name: 'half a macro of a hash dialect',
      text: right.replace('(clickid)', '#s2'),
      context: known('cake'),
      marked: '#s2',
    },
    {
      name: 'one that swallows what follows',
      text: 'https://t.example/?secure=k&transaction_id=${clickid&a=${b}',
      marked: '${clickid&a=${b}',
    },
    {
      name: 'one that swallows the click id',
      text: 'https://t.example/?secure=k&a=${b&transaction_id=${c}',
      marked: '${b&transaction_id=${c}',
    },
    {
      name: 'a brace before the query',
      text: 'https://t.example/{a/?transaction_id={b}',
      marked: '{',
    },
    {
      name: 'a brace without any query',
      text: 'https://t.example/a}',
      marked: '}',
      beside: ['CLICK_ID_MISSING'],
    },
    {
      name: 'one in the tracking link',
      text: right,
      context: {
        ...known('appsflyer'),
        trackingLink: 'https://a.example/?clickid={transaction_id}&c={sub1',
      },
      marked: '{sub1',
    },
  ],
  leaves: [
    { name: 'a whole macro', text: right, context: known('appsflyer') },
    { name: 'brackets in a name', text: `${right}&a[]=1` },
    { name: 'an escape', text: `${right}&a=%20b&c=50%25` },
    { name: 'a pair inside a literal', text: `${right}&a=x(y)z` },
    {
      name: 'a whole macro of a hash dialect',
      text: right.replace('(clickid)', '#s2#'),
      context: known('cake'),
    },
    { name: 'a macro before the query', text: 'https://t.example/{a}/?transaction_id={b}' },
  ],
});
