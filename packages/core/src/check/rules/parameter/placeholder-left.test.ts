import { expect, test } from 'vitest';
import { checkTemplate } from '../../check-template.ts';
import { describeRule } from '../../testing/describe-rule.ts';
import { known, offer, profile, right, token } from '../../testing/known-offer.ts';

const context = known('appsflyer');
const withClick = (value: string): string => right.replace('(clickid)', value);
const words = [
  'REPLACE',
  'OPTIONAL',
  'CLICK_ID',
  'XXXX',
  'xxx',
  'YOUR_CLICK_ID',
  'CLICK_ID_HERE',
  'TRANSACTION_ID',
  'ANY_SHOUTED_WORD',
  'Replace',
  'REPLACE_ME',
];

describeRule('PLACEHOLDER_LEFT', {
  finds: [
    ...words.map((word) => ({
      name: word,
      text: withClick(word),
      context,
      marked: word,
      fixed: right,
      params: { parameter: 'transaction_id', found: word },
    })),
    {
      name: 'one whose slot is still to be chosen',
      text: withClick('REPLACE'),
      context: known('everflow'),
      marked: 'REPLACE',
    },
    {
      name: 'one whose slot the tracking link chose',
      text: withClick('REPLACE'),
      context: { ...known('everflow'), trackingLink: 'https://a.example/?sub3={transaction_id}' },
      marked: 'REPLACE',
      fixed: withClick('{sub3}'),
    },
    {
      name: 'one without a platform',
      text: withClick('REPLACE'),
      context: known(),
      marked: 'REPLACE',
    },
    {
      name: "one in a stranger's token",
      text: right.replace(token, 'xxx').replace('t.example', 't.other'),
      context,
      marked: 'xxx',
      beside: ['HOST_WRONG'],
    },
    {
      name: "one in the tracking link's click id",
      text: right,
      context: { ...context, trackingLink: 'https://a.example/?clickid=REPLACE&z=1' },
      marked: 'REPLACE',
      fixed: 'https://a.example/?clickid={transaction_id}&z=1',
      params: { parameter: 'clickid', found: 'REPLACE', expected: '{transaction_id}' },
    },
    {
      name: "one in the tracking link's slot that the postback returns",
      text: withClick('{sub2}'),
      context: {
        ...known('everflow'),
        trackingLink: 'https://a.example/?sub1={affiliate_id}&sub2=replace',
      },
      marked: 'replace',
      fixed: 'https://a.example/?sub1={affiliate_id}&sub2={transaction_id}',
    },
    {
      name: "one in the tracking link's only slot that is left open",
      text: withClick('0192f3'),
      context: { ...known('everflow'), trackingLink: 'https://a.example/?x=1&sub4=REPLACE' },
      marked: 'REPLACE',
      fixed: 'https://a.example/?x=1&sub4={transaction_id}',
    },
    {
      name: 'one in a link to a platform whose parameter is unknown',
      text: withClick('{aff_sub}'),
      context: { ...known('tune'), trackingLink: 'https://a.example/?clickid=REPLACE' },
      marked: 'REPLACE',
      fixed: 'https://a.example/?clickid={transaction_id}',
    },
    {
      name: 'one in a link to a platform of whose echo nothing is known',
      text: withClick('0192f3'),
      context: { ...known('redtrack'), trackingLink: 'https://a.example/?clickid=REPLACE' },
      marked: 'REPLACE',
      fixed: 'https://a.example/?clickid={transaction_id}',
    },
    {
      name: 'one in a link without a platform',
      text: withClick('{cid}'),
      context: { trackingLink: 'https://a.example/?cid=REPLACE' },
      marked: 'REPLACE',
      fixed: 'https://a.example/?cid={transaction_id}',
    },
    {
      name: 'one in the tracking link beside the click id',
      text: right,
      context: {
        ...context,
        trackingLink: 'https://a.example/?clickid={transaction_id}&c=YOUR_CAMPAIGN',
      },
      marked: 'YOUR_CAMPAIGN',
    },
    {
      name: "one in a tracking link beside another tracker's URL",
      text: 'https://x.example/?clickid={clickid}',
      context: { trackingLink: 'https://a.example/?clickid=REPLACE' },
      marked: 'REPLACE',
    },
    {
      name: 'one in the token',
      text: right.replace(token, 'xxx'),
      context,
      marked: 'xxx',
      fixed: right,
    },
    {
      name: 'one in the token of an unknown offer',
      text: right.replace(token, 'xxx'),
      marked: 'xxx',
    },
    {
      name: 'one in the id of an event whose name is right',
      text: `${right}&event_id=EVENT_ID&event_name=af_login`,
      context,
      marked: 'EVENT_ID',
      fixed: `${right}&event_id=2&event_name=af_login`,
    },
    {
      name: 'one in the id of an event without a name',
      text: `${right}&event_id=REPLACE`,
      context,
      marked: 'REPLACE',
    },
    {
      name: 'one in the name of an event whose id is right',
      text: `${right}&event_id=3&event_name=EVENT_NAME`,
      context,
      marked: 'EVENT_NAME',
      fixed: `${right}&event_id=3&event_name=Level%20Up`,
    },
    {
      name: 'one in the name of any event',
      text: `${right}&event_name=REPLACE`,
      context,
      marked: 'REPLACE',
      fixed: `${right}&event_name=(event-name)`,
    },
    {
      name: 'one in the name of any event without a platform',
      text: `${right}&event_name=REPLACE`,
      context: known(),
      marked: 'REPLACE',
    },
    {
      name: 'one in a name beside an id by macro',
      text: `${right}&event_id=(mapped-iae)&event_name=REPLACE`,
      context,
      marked: 'REPLACE',
      fixed: `${right}&event_id=(mapped-iae)&event_name=(event-name)`,
    },
    {
      name: 'one in a name beside an unknown id',
      text: `${right}&event_id=99&event_name=REPLACE`,
      context,
      marked: 'REPLACE',
      beside: ['EVENT_NOT_FOUND'],
    },
    {
      name: 'one in a mapped parameter',
      text: `${right}&sale_amount=SALE_AMOUNT`,
      context,
      marked: 'SALE_AMOUNT',
      fixed: `${right}&sale_amount=(orig-monetary)`,
    },
    {
      name: 'one in a mapped parameter without a platform',
      text: `${right}&sale_amount=SALE_AMOUNT`,
      marked: 'SALE_AMOUNT',
    },
    {
      name: "one in another tracker's URL",
      text: 'https://x.example/?clickid=REPLACE',
      context: { profile: profile('appsflyer') },
      marked: 'REPLACE',
    },
  ],
  leaves: [
    {
      name: "a campaign's name in a tracking link",
      text: right,
      context: {
        ...context,
        trackingLink: 'https://a.example/?sub1=FACEBOOK_ADS&clickid={transaction_id}',
      },
    },
    { name: 'an event that shouts', text: `${right}&event_name=LEVEL_UP`, context },
    {
      name: 'an event of that very name',
      text: `${right}&event_name=REPLACE`,
      context: {
        offer: {
          ...offer,
          events: [
            {
              ...offer.events[0],
              id: 9,
              name: 'REPLACE',
              revenue: { type: 'None' },
              payout: { type: 'None' },
              allowMultiple: false,
              parameters: [],
            },
          ],
        },
      },
    },
    { name: 'a status that shouts', text: `${right}&status=ON_HOLD&country=US`, context },
    { name: 'a word that holds one', text: `${right}&z=REPLACEMENT`, context },
    { name: 'a macro', text: right, context },
  ],
});

test('of two placeholders in a link without a click id, none is guessed', () => {
  const trackingLink = 'https://a.example/?sub1=REPLACE&sub2=REPLACE';
  const found = checkTemplate(withClick('0192f3'), { ...known('everflow'), trackingLink });
  expect(found.map(({ code, source, fix }) => [code, source, fix])).toEqual([
    ['PLACEHOLDER_LEFT', 'trackingLink', undefined],
    ['PLACEHOLDER_LEFT', 'trackingLink', undefined],
    ['CLICK_ID_PAIR_MISMATCH', 'trackingLink', undefined],
  ]);
});
