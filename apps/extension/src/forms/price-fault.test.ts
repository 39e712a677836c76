import { expect, test } from 'vitest';

import { priceFault } from './price-fault.ts';

test.each([
  [{ type: 'Fixed', value: '1.5' }, 'USD'],
  [{ type: 'Fixed', value: ' 1.5 ' }, 'USD'],
  [{ type: 'None', value: 'left over' }, 'USD'],
] as const)('lets %j of %s be', (price, currency) => {
  expect(priceFault(price, currency)).toBeUndefined();
});

test.each([
  [{ type: 'Fixed', value: '1.5' }, 'JPY'],
  [{ type: 'CPA', value: '' }, 'USD'],
  [{ type: 'CPS', value: '101' }, 'USD'],
] as const)('finds fault with %j of %s', (price, currency) => {
  expect(priceFault(price, currency)).toMatch(/\.$/);
});
