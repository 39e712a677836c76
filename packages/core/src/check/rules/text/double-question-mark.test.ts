import { describeRule } from '../../testing/describe-rule.ts';
import { known, right } from '../../testing/known-offer.ts';

describeRule('DOUBLE_QUESTION_MARK', {
  finds: [
    {
      name: 'a second one',
      text: right.replace('&', '?'),
      context: known('appsflyer'),
      marked: '?',
      fixed: right,
    },
    {
      name: 'one beside the first',
      text: right.replace('?', '??'),
      context: known('appsflyer'),
      marked: '?',
      fixed: right,
    },
    {
      name: 'two at once',
      text: `${right}?a=1?b=2`,
      marked: '?',
      fixed: `${right}&a=1&b=2`,
      params: { count: '2' },
    },
  ],
  leaves: [
    {
      name: 'the one inside a macro',
      text: 'https://x.example/?clickid={cl?My Net}&psid={psid?a=b}',
    },
    { name: 'one in a value', text: `${right}&title=why?` },
    { name: 'one of a URL in a value', text: `${right}&to=https://y.example/?a=1` },
  ],
});
