import { inputFaults } from '@trackside/core';
import { expect, test } from 'vitest';

import { destinationFault } from './destination-fault.ts';

const none = { type: 'None' } as const;
const offer = { name: 'Shop', currency: 'USD', revenue: none, payout: none };

test.each([
  ['https://a.example/?c={transaction_id}', undefined],
  ['http://a.example', undefined],
  ['', inputFaults.DESTINATION_INVALID],
  ['a.example', inputFaults.DESTINATION_INVALID],
  ['https://{sub1}/', inputFaults.DESTINATION_INVALID],
])('of %j says %j', (url, fault) => {
  expect(destinationFault(offer, url)).toBe(fault);
});

test('refuses one that is too long', () => {
  expect(destinationFault(offer, `https://a.example/?${'x'.repeat(2048)}`)).toContain('2048');
});
