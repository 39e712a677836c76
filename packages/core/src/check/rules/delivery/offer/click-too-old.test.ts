import { describeRule } from '../../../testing/describe-rule.ts';
import { right } from '../../../testing/known-offer.ts';
import { selling } from '../../../testing/selling-offer.ts';

const within = (postbackWindowHours: number | undefined, clickAgeLimitHours: number | undefined) =>
  selling('appsflyer', { offer: { clickAgeLimitHours }, more: { postbackWindowHours } });

describeRule('CLICK_TOO_OLD', {
  finds: [
    {
      name: 'a window that is longer than clicks count',
      text: right,
      context: within(721, 720),
      params: { limit: '720', window: '721' },
    },
    { name: 'a window without an end', text: right, context: within(Infinity, 1) },
  ],
  leaves: [
    { name: 'no URL yet', text: '', context: within(721, 720) },
    { name: 'a window that is as long', text: right, context: within(720, 720) },
    { name: 'a window that is not known', text: right, context: within(undefined, 1) },
    { name: 'clicks of any age', text: right, context: within(Infinity, undefined) },
  ],
});
