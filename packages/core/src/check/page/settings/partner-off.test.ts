import { describePageRule } from '../testing/describe-page-rule.ts';

describePageRule('PARTNER_OFF', {
  finds: [
    { name: 'a partner that is off', page: { partnerActive: false }, field: 'partnerActive' },
  ],
  leaves: [
    { name: 'one that is on' },
    { name: 'a switch that was not seen', page: { partnerActive: null } },
    { name: 'a switch that was left out', page: { partnerActive: undefined } },
  ],
});
