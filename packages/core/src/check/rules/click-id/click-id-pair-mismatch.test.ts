import { expect, test } from 'vitest';
import { composeTrackingLink } from '../../../platform/compose-tracking-link.ts';
import { checkTemplate } from '../../check-template.ts';
import { repairAll } from '../../repair-all.ts';
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
      marked: '{transaction_id}',
      params: { passed: 'sub2', returned: 'sub1' },
      fixed: `${sub2}&sub1={transaction_id}`,
    },
    {
      name: 'a link that fills another parameter',
      text: right,
      context: pair('appsflyer', 'https://a.example/?af_sub1={transaction_id}'),
      marked: '{transaction_id}',
      fixed: 'https://a.example/?af_sub1={transaction_id}&clickid={transaction_id}',
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
      fixed: 'https://a.example/?clickid={transaction_id}',
    },
    {
      name: 'a link without a query, before its fragment',
      text: right,
      context: pair('appsflyer', 'https://a.example/x#top'),
      marked: 'https://a.example/x#top',
      fixed: 'https://a.example/x?clickid={transaction_id}#top',
    },
    {
      name: 'a link that passes nothing on where the postback chose the slot',
      text: returning('{sub3}'),
      context: pair('everflow', 'https://a.example/?a=1'),
      marked: 'https://a.example/?a=1',
      fixed: 'https://a.example/?a=1&sub3={transaction_id}',
    },
    {
      name: 'a link that passes nothing on where the slot is still open',
      text: returning('0192f3'),
      context: pair('everflow', 'https://a.example/?a=1'),
      marked: 'https://a.example/?a=1',
    },
    {
      name: 'a link that passes nothing on, without a platform',
      text: returning('{cid}'),
      context: pair(undefined, 'https://a.example/?a=1'),
      marked: 'https://a.example/?a=1',
    },
    {
      name: 'a link whose damage must be mended first',
      text: right,
      context: pair('appsflyer', 'https%3A%2F%2Fa.example%2F%3Fa%3Db%20c'),
      marked: 'https%3A%2F%2Fa.example%2F%3Fa%3Db%20c',
      beside: ['ENCODED_TEMPLATE'],
    },
    {
      name: 'an empty link',
      text: right,
      context: pair('appsflyer', ''),
      marked: '',
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

test('what is found is not told a second time', () => {
  const found = checkTemplate(returning('{sub1}'), pair('everflow', sub2));
  expect(found.map(({ source, params }) => [source, params])).toEqual([
    ['trackingLink', { passed: 'sub2', returned: 'sub1' }],
  ]);
});

test.each([
  ['everflow', 'sub3', '{sub3}'],
  ['appsflyer', undefined, '(clickid)'],
])('the repair for %s writes what composeTrackingLink writes', (platform, slot, macro) => {
  for (const destination of [
    'https://a.example',
    'https://a.example/?a=1&',
    'https://a.example/?b#c',
  ]) {
    const repaired = repairAll(returning(macro), pair(platform, destination));
    expect(repaired.trackingLink).toBe(composeTrackingLink({ destination, platform, slot }).url);
  }
});
