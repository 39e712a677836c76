import { expect, it } from 'vitest';
import { priceRuleInput } from './price-input.ts';

function outcome(currency: string, typed: unknown): unknown {
  const parsed = priceRuleInput(currency).safeParse(typed);
  return parsed.success
    ? parsed.data
    : parsed.error.issues.map(({ path, message }) => [path.join('.'), message]);
}

it.each([
  ['USD', { type: 'CPA', value: '12.50' }, { type: 'CPA', value: '12.50' }],
  ['JPY', { type: 'Fixed', value: '1250' }, { type: 'Fixed', value: '1250' }],
  ['KWD', { type: 'CPL', value: '1.250' }, { type: 'CPL', value: '1.250' }],
  ['USD', { type: 'CPS', value: '100' }, { type: 'CPS', value: '100' }],
  ['JPY', { type: 'CPS', value: '7.1234' }, { type: 'CPS', value: '7.1234' }],
  ['USD', { type: 'CPS', value: '100.0000' }, { type: 'CPS', value: '100.0000' }],
  ['USD', { type: 'None' }, { type: 'None' }],
  ['USD', { type: 'None', value: null }, { type: 'None' }],
  ['USD', { type: 'None', value: 'whatever' }, { type: 'None' }],
])('takes in %s %j', (currency, typed, rule) => {
  expect(outcome(currency, typed)).toEqual(rule);
});

it.each([
  ['USD', { type: 'CPA', value: '12.505' }, 'value', 'Give the amount at most 2 decimals.'],
  ['JPY', { type: 'CPA', value: '12.5' }, 'value', 'JPY has no decimals: type a whole number.'],
  ['USD', { type: 'CPA', value: '12,50' }, 'value', 'Type the amount as a number, such as 12.50.'],
  ['USD', { type: 'CPA', value: '-1' }, 'value', 'Type the amount as a number, such as 12.50.'],
  [
    'USD',
    { type: 'CPA', value: '1234567890123456' },
    'value',
    'Type the amount as a number, such as 12.50.',
  ],
  ['USD', { type: 'CPA', value: '' }, 'value', 'Type a value, or choose None.'],
  ['USD', { type: 'CPA' }, 'value', 'Type a value, or choose None.'],
  ['USD', { type: 'CPA', value: null }, 'value', 'Type a value, or choose None.'],
  ['USD', { type: 'CPA', value: 5 }, 'value', 'Type the value as a number, such as 12.50.'],
  ['USD', { type: 'CPS', value: '100.0001' }, 'value', 'Type a percentage from 0 to 100.'],
  ['USD', { type: 'CPS', value: '101' }, 'value', 'Type a percentage from 0 to 100.'],
  ['USD', { type: 'CPS', value: '7.12345' }, 'value', 'Give the percentage at most 4 decimals.'],
  ['USD', { type: 'CPS', value: 'ten' }, 'value', 'Type the percentage as a number, such as 7.5.'],
  ['USD', { type: 'CPM', value: '1' }, 'type', 'Choose one of CPA, CPL, CPI, Fixed, CPS and None.'],
])('refuses in %s %j', (currency, typed, path, message) => {
  expect(outcome(currency, typed)).toEqual([[path, message]]);
});
