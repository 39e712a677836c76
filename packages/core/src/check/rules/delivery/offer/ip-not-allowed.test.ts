import { describeRule } from '../../../testing/describe-rule.ts';
import { right } from '../../../testing/known-offer.ts';
import { selling } from '../../../testing/selling-offer.ts';

const allowing = (...allowedIpRanges: string[]) =>
  selling('appsflyer', { offer: { allowedIpRanges } });
const found = (name: string, allowed: string[], expected: string) => ({
  name,
  text: right,
  context: allowing(...allowed),
  params: { platform: 'AppsFlyer', expected },
});
const left = (name: string, ...allowed: string[]) => ({
  name,
  text: right,
  context: allowing(...allowed),
});
const both = '45.92.116.0/22, 194.28.46.0/23';

describeRule('IP_NOT_ALLOWED', {
  finds: [
    found('one range that is not allowed', ['45.92.116.0/22'], '194.28.46.0/23'),
    found('none allowed', [], both),
    found('a part that is not allowed', ['45.92.116.0/23', '194.28.46.0/23'], '45.92.116.0/22'),
    found(
      'a gap between what is allowed',
      ['45.92.116.0/24', '45.92.118.0/23', '194.28.46.0/23'],
      '45.92.116.0/22',
    ),
    found('what is no range', ['45.92.116.0/99', '300.1.1.1', 'everybody'], both),
  ],
  leaves: [
    left('both ranges', '45.92.116.0/22', '194.28.46.0/23'),
    left('a wider range', '45.92.0.0/16', '194.28.0.0/16'),
    left('everybody', '0.0.0.0/0'),
    left('halves that make up the whole', '194.28.46.0/23', '45.92.118.1/23', '45.92.116.0/23'),
    left('an address beside them', '10.0.0.1', '45.92.116.0/22', '194.28.46.0/23'),
    { name: 'an offer that checks no addresses', text: right, context: selling('appsflyer') },
    {
      name: 'a platform whose addresses are not known',
      text: right.replace('(clickid)', '{sub1}'),
      context: selling('everflow', { offer: { allowedIpRanges: [] } }),
    },
  ],
});
