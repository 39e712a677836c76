import { expect, test } from 'vitest';

import { ruleText } from '../../rule-text.ts';
import { reckoned } from './payout-words.ts';

test.each([
  [{ type: 'CPA', value: '3.50' }, 'USD', 'CPA 3.50 USD', '3.50 USD'],
  [{ type: 'CPA', value: '5' }, 'USD', 'CPA 5.00 USD', '5.00 USD'],
  [{ type: 'CPS', value: '12.345' }, 'USD', 'CPS 12.345 %', '12.35 USD'],
  [{ type: 'CPS', value: '7.5' }, 'JPY', 'CPS 7.5 %', '8 JPY'],
  [{ type: 'CPI', value: '0.123' }, 'KWD', 'CPI 0.123 KWD', '0.123 KWD'],
] as const)('%o in %s', (rule, currency, short, amount) => {
  expect([ruleText(rule, currency), reckoned(rule, currency)]).toEqual([short, amount]);
});
