import { expect, it } from 'vitest';
import { isSaleAmount } from './sale-amount.ts';

it.each([
  ['0', true],
  ['12.34', true],
  ['007', true],
  ['123456789012345', true],
  ['123456789012345.12345', true],
  ['1234567890123456', false],
  ['1.123456', false],
  ['12,34', false],
  ['1e3', false],
  ['-1', false],
  ['+1', false],
  ['.5', false],
  ['5.', false],
  ['', false],
  [' 1', false],
  ['1\n', false],
  ['١', false],
])('%j is a sale amount: %j', (text, fits) => {
  expect(isSaleAmount(text)).toBe(fits);
});
