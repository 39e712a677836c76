import { describeRule } from '../../testing/describe-rule.ts';
import { known, right, token } from '../../testing/known-offer.ts';

const context = known('appsflyer');
const without = `https://t.example/?secure=${token}`;

describeRule('CLICK_ID_MISSING', {
  finds: [
    { name: 'no parameter of that name', text: without, context },
    { name: 'no value', text: `${without}&transaction_id=`, context, marked: 'transaction_id=' },
    {
      name: 'a name without a value',
      text: `${without}&transaction_id`,
      context,
      marked: 'transaction_id',
    },
    {
      name: 'a careless name',
      text: `${without}&transactionId=(clickid)`,
      context,
      marked: 'transactionId',
      params: { found: 'transactionId' },
    },
    { name: "another tracker's name", text: `${without}&clickid=(clickid)`, context },
    { name: "no click id in another tracker's URL", text: 'https://x.example/?a=1&amount={sum}' },
    {
      name: "an empty click id in another tracker's URL",
      text: 'https://x.example/?clickid=',
      marked: 'clickid=',
    },
    { name: 'no query at all', text: 'https://x.example/' },
  ],
  leaves: [
    { name: 'the macro', text: right, context },
    { name: 'a click id', text: `${without}&transaction_id=0192f3`, context },
    {
      name: 'a placeholder',
      text: `${without}&transaction_id=REPLACE`,
      context,
      instead: ['PLACEHOLDER_LEFT'],
    },
    { name: "other trackers' names", text: 'https://x.example/?aff_sub={a}' },
    {
      name: "another tracker's parameter with a click id macro",
      text: 'https://x.example/?foo={click_id}',
    },
    { name: 'a name with an index', text: 'https://x.example/?clickid[0]={a}&b]=1' },
    { name: 'an empty text', text: '' },
  ],
});
