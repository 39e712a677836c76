import { describeRule } from '../../../testing/describe-rule.ts';
import { known, right } from '../../../testing/known-offer.ts';

const long = (length: number): string => `${right}&a=`.padEnd(length, 'b');
const context = known('appsflyer');

describeRule('URL_TOO_LONG', {
  finds: [
    {
      name: 'one character too many',
      text: long(2001),
      context,
      marked: 'b',
      params: { length: '2001' },
    },
    { name: 'many', text: long(2100), context, marked: 'b'.repeat(100) },
  ],
  leaves: [{ name: 'as many as all platforms take', text: long(2000), context }],
});
