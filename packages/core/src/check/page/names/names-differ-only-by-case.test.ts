import { describePageRule, right, row } from '../testing/describe-page-rule.ts';

const withRow = (name: string, partnerEvent: string) => ({
  rows: [...(right.rows ?? []), row(name, { partnerEvent })],
});

describePageRule('NAMES_DIFFER_ONLY_BY_CASE', {
  finds: [
    {
      name: 'two events of the app',
      page: withRow('Sign Up', 'x'),
      field: 'event',
      row: 2,
      params: { event: 'Sign Up', other: 'sign up' },
    },
    {
      name: 'two names of the partner',
      page: withRow('tutorial', 'Sale'),
      field: 'partnerEvent',
      row: 2,
      params: { event: 'Sale', other: 'sale' },
    },
  ],
  leaves: [
    { name: 'the same name twice', page: withRow('af_purchase', 'sale') },
    { name: 'the same letters in different columns', page: withRow('SALE', 'x') },
    { name: 'names that differ in more', page: withRow('Sign Up ', 'x') },
  ],
});
