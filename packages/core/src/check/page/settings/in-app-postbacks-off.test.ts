import { describePageRule } from '../testing/describe-page-rule.ts';

describePageRule('IN_APP_POSTBACKS_OFF', {
  finds: [
    { name: 'postbacks that are off', page: { inAppPostbacks: false }, field: 'inAppPostbacks' },
  ],
  leaves: [
    { name: 'postbacks that are on' },
    { name: 'a switch that was not seen', page: { inAppPostbacks: null } },
  ],
});
