import { describeRule } from '../../testing/describe-rule.ts';
import { known, right } from '../../testing/known-offer.ts';

const returning = (macro: string): string => right.replace('(clickid)', () => macro);
const pair = (platform: string | undefined, trackingLink: string) => ({
  ...known(platform),
  trackingLink,
});
const sub2 = 'https://a.example/?sub2={transaction_id}';

describeRule('CLICK_ID_PAIR_MISMATCH', {
  finds: [
    {
      name: 'another slot',
      text: returning('{sub1}'),
      context: pair('everflow', sub2),
      marked: '{sub1}',
      params: { passed: 'sub2', returned: 'sub1' },
    },
    {
      name: 'a link that fills another parameter',
      text: right,
      context: pair('appsflyer', 'https://a.example/?af_sub1={transaction_id}'),
      marked: '(clickid)',
    },
    {
      name: 'a macro that reads a parameter by its name',
      text: returning('$$click(sub1)'),
      context: pair('appsflyer', sub2),
      marked: '$$click(sub1)',
    },
    {
      name: 'a link that passes nothing on',
      text: right,
      context: pair('appsflyer', 'https://a.example/?clickid=1'),
      marked: 'https://a.example/?clickid=1',
    },
    {
      name: 'a neighbouring number without a platform',
      text: returning('{sub1}'),
      context: pair(undefined, sub2),
      marked: '{sub1}',
    },
    {
      name: 'a parameter of the link that holds something else',
      text: returning('{pid}'),
      context: pair(undefined, `${sub2}&pid=9`),
      marked: '{pid}',
    },
  ],
  leaves: [
    { name: 'the same slot', text: returning('{sub2}'), context: pair('everflow', sub2) },
    {
      name: 'the only slot',
      text: right,
      context: pair('appsflyer', 'https://a.example/?clickid={transaction_id}'),
    },
    {
      name: 'the only slot in another of its spellings',
      text: returning('$$click(clickid)'),
      context: pair('appsflyer', 'https://a.example/?clickid={transaction_id}'),
    },
    {
      name: 'a slot whose argument is filled in',
      text: returning('{cl?My Net}'),
      context: pair('singular', 'https://a.example/?cl={transaction_id}'),
    },
    {
      name: 'a platform whose link parameter is unknown',
      text: returning('{aff_sub}'),
      context: pair('tune', sub2),
    },
    {
      name: 'a macro that has no link to the parameter',
      text: returning('{cid}'),
      context: pair(undefined, sub2),
    },
    {
      name: 'an unknown macro',
      text: returning('{zzzzzzzz}'),
      context: pair('everflow', sub2),
      instead: ['UNKNOWN_MACRO'],
    },
    { name: 'a click id', text: returning('0192f3'), context: pair('everflow', sub2) },
    {
      name: 'a missing click id',
      text: right.replace('&transaction_id=(clickid)', ''),
      context: pair('everflow', sub2),
      instead: ['CLICK_ID_MISSING'],
    },
    {
      name: "another tracker's URL",
      text: 'https://x.example/?clickid={sub1}',
      context: { trackingLink: sub2 },
    },
  ],
});
