import { describeRule } from '../../testing/describe-rule.ts';
import { known, right } from '../../testing/known-offer.ts';

const context = known('appsflyer');
const named = (name: string): string => `${right}&event_name=${name}`;
const purchase = named('af_purchase');

describeRule('EVENT_CASE_OR_SPACE', {
  finds: [
    {
      name: 'another case',
      text: named('AF_Purchase'),
      context,
      marked: 'AF_Purchase',
      fixed: purchase,
      params: { difference: 'case' },
    },
    {
      name: 'a space at the end',
      text: named('af_purchase%20'),
      context,
      marked: 'af_purchase%20',
      fixed: purchase,
      params: { difference: 'whitespace' },
    },
    {
      name: 'a zero-width space',
      text: named('af_%E2%80%8Bpurchase'),
      context,
      marked: 'af_%E2%80%8Bpurchase',
      fixed: purchase,
    },
    {
      name: 'a no-break space',
      text: named('Level%C2%A0Up'),
      context,
      marked: 'Level%C2%A0Up',
      fixed: named('Level%20Up'),
    },
    {
      name: 'a letter that looks alike',
      text: named('af_purch%D0%B0se'),
      context,
      marked: 'af_purch%D0%B0se',
      fixed: purchase,
      params: { difference: 'lookalike' },
    },
    {
      name: 'another case beside the id',
      text: `${right}&event_id=1&event_name=AF_PURCHASE`,
      context,
      marked: 'AF_PURCHASE',
      fixed: `${right}&event_id=1&event_name=af_purchase`,
    },
    {
      name: 'another case beside an id that is unknown',
      text: `${right}&event_id=99&event_name=AF_LOGIN`,
      context,
      marked: 'AF_LOGIN',
      fixed: `${right}&event_id=99&event_name=af_login`,
      beside: ['EVENT_NOT_FOUND'],
    },
  ],
  leaves: [
    { name: 'the exact name', text: purchase, context },
    { name: 'the exact name, encoded', text: named('af%5Fpurchase'), context },
    { name: 'two events that differ in case alone', text: named('LEVEL_UP'), context },
    { name: 'a misspelling', text: named('af_purchse'), context, instead: ['EVENT_NOT_FOUND'] },
  ],
});
