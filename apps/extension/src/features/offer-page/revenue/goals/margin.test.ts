import type { PriceRule } from '@trackside/core';
import { expect, test } from 'vitest';

import { marginOf } from './margin.ts';

const flat = (value: string): PriceRule => ({ type: 'CPA', value });
const none: PriceRule = { type: 'None' };
const share: PriceRule = { type: 'CPS', value: '12.5' };

test.each([
  [flat('5.00'), flat('3.50'), 'USD', { amount: '1.50', percentage: '30.0', isLoss: false }],
  [flat('0.30'), flat('0.10'), 'USD', { amount: '0.20', percentage: '66.7', isLoss: false }],
  [flat('100'), flat('99'), 'JPY', { amount: '1', percentage: '1.0', isLoss: false }],
  [flat('1.000'), flat('1.001'), 'KWD', { amount: '-0.001', percentage: '-0.1', isLoss: true }],
  [flat('2.00'), none, 'USD', { amount: '2.00', percentage: '100.0', isLoss: false }],
  [none, flat('1.25'), 'USD', { amount: '-1.25', percentage: null, isLoss: true }],
  [flat('0.00'), flat('0.00'), 'USD', { amount: '0.00', percentage: null, isLoss: false }],
])('of %j and %j in %s is %j', (revenue, payout, currency, expected) => {
  expect(marginOf(revenue, payout, currency)).toEqual(expected);
});

test.each([
  [share, flat('1.00')],
  [flat('1.00'), share],
  [share, share],
  [none, none],
])('of %j and %j is not known', (revenue, payout) => {
  expect(marginOf(revenue, payout, 'USD')).toBeNull();
});

test('of amounts that no float holds is exact', () => {
  const margin = marginOf(flat('9007199254740993.01'), flat('9007199254740992.99'), 'USD');
  expect(margin?.amount).toBe('0.02');
});
