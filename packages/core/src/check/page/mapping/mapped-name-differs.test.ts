import { describePageRule, row } from '../testing/describe-page-rule.ts';

const leads = row('sign up', { partnerEvent: 'lead' });
const differing = (name: string) => ({ rows: [leads, row(name)] });
const said = (name: string, difference: string) => ({
  event: name,
  found: name,
  wanted: 'af_purchase',
  difference,
});

describePageRule('MAPPED_NAME_DIFFERS', {
  finds: [
    {
      name: 'another case',
      page: differing('Af_Purchase'),
      field: 'event',
      row: 1,
      params: said('Af_Purchase', 'case'),
    },
    {
      name: 'a blank at the end',
      page: differing('af_purchase '),
      field: 'event',
      row: 1,
      params: said('af_purchase ', 'whitespace'),
      beside: ['CUSTOM_NAME_STARTS_WITH_AF'],
    },
    {
      name: 'a letter that looks alike',
      page: differing('\u0430f_purchase'),
      field: 'event',
      row: 1,
      params: said('\u0430f_purchase', 'lookalike'),
    },
    {
      name: 'a slip of the pen',
      page: differing('f_purchase'),
      field: 'event',
      row: 1,
      severity: 'warning',
      params: said('f_purchase', 'similar'),
    },
    {
      name: 'the partner’s name, where the template carries that',
      page: {
        rows: [row('a', { partnerEvent: 'sign up' }), row('b', { partnerEvent: 'AF_purchase' })],
      },
      context: { carriedName: 'partnerEvent' },
      field: 'partnerEvent',
      row: 1,
      params: said('AF_purchase', 'case'),
    },
  ],
  leaves: [
    { name: 'exact names' },
    {
      name: 'the name that the template does not carry',
      page: { rows: [leads, row('af_purchase', { partnerEvent: 'Sign Up' })] },
    },
    {
      name: 'a second name beside the exact one',
      page: { rows: [leads, row('af_purchase'), row('Af_Purchase', { partnerEvent: 'x' })] },
      instead: ['NAMES_DIFFER_ONLY_BY_CASE'],
    },
    {
      name: 'a name that is like none',
      page: { rows: [leads, row('af_purchase'), row('tutorial')] },
    },
    { name: 'an unknown offer', page: differing('Af_Purchase'), context: { offer: undefined } },
    {
      name: 'what nobody knows the template to carry',
      page: differing('Af_Purchase'),
      context: { carriedName: undefined },
    },
  ],
});
