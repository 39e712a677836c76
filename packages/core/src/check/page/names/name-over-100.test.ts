import { describePageRule, right, row } from '../testing/describe-page-rule.ts';

const withRow = (name: string) => ({
  rows: [...(right.rows ?? []), row(name, { partnerEvent: 'x' })],
});
const long = '😀'.repeat(101);

describePageRule('NAME_OVER_100', {
  finds: [
    {
      name: '101 characters',
      page: withRow(long),
      field: 'event',
      row: 2,
      params: { event: long, found: '101', limit: '100' },
    },
  ],
  leaves: [
    { name: '100 characters', page: withRow('a'.repeat(100)), instead: ['NAME_OVER_45'] },
    { name: 'an unknown platform', page: withRow(long), context: { profile: undefined } },
  ],
});
