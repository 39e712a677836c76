import { describePageRule, right, row } from '../testing/describe-page-rule.ts';

const withRow = (name: string) => ({
  rows: [...(right.rows ?? []), row(name, { partnerEvent: 'x' })],
});

describePageRule('NAME_IS_A_PARAMETER', {
  finds: ['af_revenue', 'af_currency', 'af_price', 'af_order_id'].map((event) => ({
    name: event,
    page: withRow(event),
    field: 'event' as const,
    row: 2,
    params: { event },
  })),
  leaves: [
    { name: 'an event', page: withRow('af_purchase_2'), instead: ['CUSTOM_NAME_STARTS_WITH_AF'] },
    { name: 'an unknown platform', page: withRow('af_revenue'), context: { profile: undefined } },
  ],
});
