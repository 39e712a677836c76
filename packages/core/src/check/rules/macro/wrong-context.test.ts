import { describeRule } from '../../testing/describe-rule.ts';
import { known, right } from '../../testing/known-offer.ts';

const returning = (macro: string): string => right.replace('(clickid)', () => macro);
const pair = (trackingLink: string) => ({ ...known('appsflyer'), trackingLink });

describeRule('WRONG_CONTEXT', {
  finds: [
    {
      name: 'a macro of links in a postback',
      text: returning('{clickid}'),
      context: known('redtrack'),
      marked: '{clickid}',
    },
    {
      name: "our own link's macro in a postback",
      text: returning('{transaction_id}'),
      context: known('appsflyer'),
      marked: '{transaction_id}',
    },
    {
      name: "a postback's macro in our link",
      text: right,
      context: pair('https://a.example/?clickid={transaction_id}&ev=(event-name)'),
      marked: '(event-name)',
    },
  ],
  leaves: [
    { name: "a postback's macro in a postback", text: right, context: known('appsflyer') },
    {
      name: 'our macros in our link',
      text: right,
      context: pair(
        'https://a.example/?clickid={transaction_id}&af_siteid={affiliate_id}&s={sub1}',
      ),
    },
    {
      name: 'an unknown macro in our link',
      text: right,
      context: pair('https://a.example/?clickid={transaction_id}&x={unheard_of}'),
    },
    {
      name: "a link's macro in a link",
      text: returning('0192f3'),
      context: {
        ...known('redtrack'),
        trackingLink: 'https://a.example/?c={transaction_id}&d={clickid}',
      },
    },
    {
      name: 'a name that is a macro in another dialect',
      text: returning('#s2#'),
      context: {
        ...known('cake'),
        trackingLink: 'https://a.example/?s2={transaction_id}&d={price}',
      },
    },
    {
      name: 'a link without a platform',
      text: right,
      context: {
        ...known(),
        trackingLink: 'https://a.example/?clickid={transaction_id}&ev=(event-name)',
      },
    },
  ],
});
