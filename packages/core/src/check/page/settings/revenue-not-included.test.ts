import { describePageRule, row } from '../testing/describe-page-rule.ts';

const leads = row('sign up', { partnerEvent: 'lead', including: 'No values & no revenue' });
const dry = { rows: [leads, row('af_purchase', { including: 'Values & no revenue' })] };
const none = { type: 'None' } as const;
const renamed = {
  rows: [
    row('bought', { partnerEvent: 'af_purchase', including: 'No values & no revenue' }),
    row('lead', { partnerEvent: 'sign up' }),
  ],
};

describePageRule('REVENUE_NOT_INCLUDED', {
  finds: [
    {
      name: 'a percentage of a revenue that is not sent',
      page: dry,
      field: 'including',
      row: 1,
      params: {
        event: 'af_purchase',
        found: 'Values & no revenue',
        expected: 'Values & revenue',
      },
    },
    {
      name: 'a payout by percentage, for the partner’s name',
      page: renamed,
      context: {
        carriedName: 'partnerEvent',
        offer: {
          events: [
            { name: 'af_purchase', revenue: none, payout: { type: 'CPS', value: '5' } },
            { name: 'sign up', revenue: none, payout: none },
          ],
        },
      },
      field: 'including',
      row: 0,
    },
  ],
  leaves: [
    { name: 'an event without a percentage', page: { rows: [leads, row('af_purchase')] } },
    {
      name: 'what was not seen',
      page: { rows: [leads, row('af_purchase', { including: null })] },
    },
    {
      name: 'a name that nobody knows the template to carry',
      page: dry,
      context: { carriedName: undefined },
    },
    { name: 'an unknown offer', page: dry, context: { offer: undefined } },
    { name: 'an unknown platform', page: dry, context: { profile: undefined } },
    { name: 'a table that was not seen', page: { rows: null } },
    {
      name: 'a row whose carried name was not seen',
      page: {
        rows: [row('af_purchase', { partnerEvent: null, including: 'Values & no revenue' })],
      },
      context: { carriedName: 'partnerEvent', offer: { events: [] } },
    },
  ],
});
