import { describeRule } from '../../../testing/describe-rule.ts';
import { right } from '../../../testing/known-offer.ts';
import { selling } from '../../../testing/selling-offer.ts';

const status = (text: string, clickId = '(clickid)'): string =>
  `${right.replace('(clickid)', clickId)}&status=${text}`;
const notCounting = (...statusesNotCounted: string[]) => ({ offer: { statusesNotCounted } });
const ofKeitaro = (words: string): string => status(`{status:${words}}`, '{external_id}');
const context = selling('appsflyer', notCounting('rejected'));

describeRule('STATUS_AMBIGUOUS', {
  finds: [
    { name: 'a number', text: status('2'), context, marked: '2' },
    { name: 'a sale that is still open', text: status('pending'), context, marked: 'pending' },
    {
      name: 'one word for what is sold and what is still open',
      text: ofKeitaro('sale=yes pending=yes rejected=rejected'),
      context: selling('keitaro', notCounting('rejected')),
      marked: '{status:sale=yes pending=yes rejected=rejected}',
      params: { found: 'yes' },
    },
  ],
  leaves: [
    { name: 'the number that means the same everywhere', text: status('1'), context },
    { name: 'a word', text: status('approved'), context },
    {
      name: 'a number that the offer does not count',
      text: status('2'),
      context: selling('appsflyer', notCounting('2')),
      instead: ['STATUS_UNMAPPED'],
    },
    {
      name: 'a word of its own for each',
      text: ofKeitaro('sale=yes lead=yes rejected=rejected'),
      context: selling('keitaro', notCounting('rejected')),
    },
    {
      name: 'an offer of which it is not known what it counts',
      text: status('2'),
      context: selling('appsflyer'),
    },
  ],
});
