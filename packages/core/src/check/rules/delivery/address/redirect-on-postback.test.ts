import { describeRule } from '../../../testing/describe-rule.ts';
import { known, right } from '../../../testing/known-offer.ts';

const redirecting = (redirectsTo: string | undefined) => ({ ...known('appsflyer'), redirectsTo });

describeRule('REDIRECT_ON_POSTBACK', {
  finds: [
    {
      name: 'an address that leads to another, of which no query is told',
      text: right,
      context: redirecting('https://www.t.example:8443/in?secure=k7Qm2vX9pLr4Tn8w'),
      marked: 't.example',
      params: { host: 't.example', expected: 'https://www.t.example:8443/in' },
    },
    {
      name: 'an address that leads to another path',
      text: right,
      context: redirecting('/login'),
      marked: 't.example',
      params: { expected: '/login' },
    },
  ],
  leaves: [
    { name: 'an address that was not seen to redirect', text: right, context: known('appsflyer') },
    { name: 'no URL yet', text: '', context: redirecting('https://www.t.example/') },
  ],
});
