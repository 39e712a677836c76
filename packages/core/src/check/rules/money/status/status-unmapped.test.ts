import { describeRule } from '../../../testing/describe-rule.ts';
import { right } from '../../../testing/known-offer.ts';
import { selling } from '../../../testing/selling-offer.ts';

const status = (text: string, clickId = '(clickid)'): string =>
  `${right.replace('(clickid)', clickId)}&status=${text}`;
const notCounting = (...statusesNotCounted: string[]) => ({ offer: { statusesNotCounted } });
const ofKeitaro = (words: string): string => status(`{status:${words}}`, '{external_id}');

describeRule('STATUS_UNMAPPED', {
  finds: [
    {
      name: 'every postback as one that is not counted',
      text: status('Rejected'),
      context: selling('appsflyer', notCounting('rejected')),
      marked: 'Rejected',
    },
    {
      name: 'every postback as rejected, and counted',
      text: status('chargeback'),
      context: selling('appsflyer', notCounting('rejected')),
      marked: 'chargeback',
    },
    {
      name: "the offer's own word for what it does not count",
      text: status('2'),
      context: selling('appsflyer', notCounting('2')),
      marked: '2',
    },
    {
      name: 'a number for what is rejected, which is counted',
      text: ofKeitaro('lead=0 sale=1 rejected=2'),
      context: selling('keitaro', notCounting('rejected')),
      marked: '{status:lead=0 sale=1 rejected=2}',
      params: { word: 'rejected', found: '2' },
    },
    {
      name: 'a number for a sale, which is not counted',
      text: ofKeitaro('sale=2 rejected=rejected'),
      context: selling('keitaro', notCounting('rejected', '2')),
      marked: '{status:sale=2 rejected=rejected}',
      params: { word: 'sale' },
    },
  ],
  leaves: [
    {
      name: 'a status that is counted',
      text: status('approved'),
      context: selling('appsflyer', notCounting('rejected')),
    },
    {
      name: 'a number that the offer does not count',
      text: ofKeitaro('lead=0 sale=1 rejected=2'),
      context: selling('keitaro', notCounting('2')),
    },
    {
      name: 'a macro whose words are not known',
      text: status('{status}', '{sub1}'),
      context: selling('affise', notCounting('rejected')),
    },
    {
      name: 'an offer of which it is not known what it counts',
      text: status('rejected'),
      context: selling('appsflyer'),
    },
  ],
});
