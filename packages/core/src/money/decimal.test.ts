import { expect, it } from 'vitest';
import { divideRounded, parseDecimal } from './decimal.ts';

it.each([
  [5n, 2n, 3n],
  [-5n, 2n, -3n],
  [4n, 3n, 1n],
  [-4n, 3n, -1n],
  [0n, 7n, 0n],
  [7n, 7n, 1n],
])('%s through %s is %s', (dividend, divisor, quotient) => {
  expect(divideRounded(dividend, divisor)).toBe(quotient);
});

it.each([
  ['12.50', { digits: 1250n, scale: 2 }],
  ['-0.01', { digits: -1n, scale: 2 }],
  ['7', { digits: 7n, scale: 0 }],
  ['1e3', null],
])('reads %s', (text, decimal) => {
  expect(parseDecimal(text)).toEqual(decimal);
});
