import { expect, test } from 'vitest';

import { nearName } from './near-name.ts';

const others = ['af_purchase', 'Sign up'];

test.each([
  ['AF_Purchase', { name: 'af_purchase', difference: 'case' }],
  ['af_purchase ', { name: 'af_purchase', difference: 'whitespace' }],
  ['Sign\u00A0up', { name: 'Sign up', difference: 'whitespace' }],
  ['af_pur\u0441hase', { name: 'af_purchase', difference: 'lookalike' }],
])('warns of %j', (typed, expected) => {
  expect(nearName(typed, others)).toEqual(expected);
});

test.each(['', 'af_purchase', 'af_purchases', 'af_login'])('lets %j be', (typed) => {
  expect(nearName(typed, others)).toBeNull();
});
