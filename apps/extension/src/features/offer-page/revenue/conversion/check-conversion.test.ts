import { expect, test } from 'vitest';

import { checkConversion } from './check-conversion.ts';

const none = { type: 'None' } as const;

test.each([
  ['USD', { revenue: { type: 'CPA', value: '5.00' }, payout: none }, []],
  [
    'USD',
    { revenue: { type: 'CPA', value: '' }, payout: { type: 'CPS', value: '101' } },
    ['revenue', 'payout'],
  ],
  ['JPY', { revenue: none, payout: { type: 'Fixed', value: '1.5' } }, ['payout']],
] as const)('in %s, of %j refuses %j', (currency, prices, faulty) => {
  expect(checkConversion(prices, currency).map(({ path }) => path)).toEqual(faulty);
});
