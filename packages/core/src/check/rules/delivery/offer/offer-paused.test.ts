import { describeRule } from '../../../testing/describe-rule.ts';
import { right } from '../../../testing/known-offer.ts';
import { selling } from '../../../testing/selling-offer.ts';

describeRule('OFFER_PAUSED', {
  finds: [
    {
      name: 'an offer that takes no clicks',
      text: right,
      context: selling('appsflyer', { offer: { paused: true } }),
    },
  ],
  leaves: [
    {
      name: 'an offer that takes clicks',
      text: right,
      context: selling('appsflyer', { offer: { paused: false } }),
    },
    {
      name: 'an offer of which it is not known',
      text: right,
      context: selling('appsflyer', { offer: { paused: undefined } }),
    },
    { name: 'no URL yet', text: '', context: selling('appsflyer', { offer: { paused: true } }) },
  ],
});
