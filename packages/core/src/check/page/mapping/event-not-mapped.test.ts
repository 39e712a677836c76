import { describePageRule, row } from '../testing/describe-page-rule.ts';

const leads = row('sign up', { partnerEvent: 'lead' });
const half = row('af_purchase', { partnerEvent: '' });

describePageRule('EVENT_NOT_MAPPED', {
  finds: [
    {
      name: 'an event without a row',
      page: { rows: [leads] },
      field: 'event',
      severity: 'warning',
      params: { event: 'af_purchase' },
    },
    {
      name: 'an event without a row of its partner’s name',
      page: { rows: [row('a', { partnerEvent: 'sign up' })] },
      context: { carriedName: 'partnerEvent' },
      field: 'partnerEvent',
      severity: 'warning',
      params: { event: 'af_purchase' },
    },
    {
      name: 'a row without the partner’s name',
      page: { rows: [leads, half] },
      field: 'partnerEvent',
      row: 1,
      params: { event: 'af_purchase' },
    },
    {
      name: 'a row without the platform’s name',
      page: { rows: [leads, row('af_purchase'), row('', { partnerEvent: 'level' })] },
      field: 'event',
      row: 2,
      params: { event: 'level' },
    },
    {
      name: 'a half row, the offer unknown',
      page: { rows: [half] },
      context: { offer: undefined },
      field: 'partnerEvent',
      row: 0,
    },
    {
      name: 'a half row, not knowing which name counts',
      page: { rows: [half] },
      context: { carriedName: undefined },
      field: 'partnerEvent',
      row: 0,
    },
  ],
  leaves: [
    {
      name: 'a row of which only one name was seen',
      page: { rows: [leads, row('af_purchase', { partnerEvent: null })] },
    },
    { name: 'events that all have rows' },
    { name: 'a table that was not seen', page: { rows: null } },
    {
      name: 'a row that is empty',
      page: { rows: [leads, row('af_purchase'), row('', { partnerEvent: '' })] },
    },
    {
      name: 'a name that is nearly the event’s',
      page: { rows: [leads, row('AF_PURCHASE')] },
      instead: ['MAPPED_NAME_DIFFERS'],
    },
  ],
});
