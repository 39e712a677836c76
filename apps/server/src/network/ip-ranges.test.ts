import { expect, test } from 'vitest';
import { ipRangeFault } from './ip-range-fault.ts';
import { createIpMatcher } from './ip-ranges.ts';

test.each([
  ['192.0.2.0/24', '192.0.2.255', true],
  ['192.0.2.0/24', '192.0.3.0', false],
  ['192.0.2.7', '192.0.2.7', true],
  ['192.0.2.7', '192.0.2.8', false],
  ['192.0.2.77/24', '192.0.2.1', true],
  ['0.0.0.0/0', '203.0.113.9', true],
  ['192.0.2.0/24', '::ffff:192.0.2.9', true],
  ['192.0.2.0/24', '::ffff:c000:209', true],
  ['192.0.2.0/24', '::ffff:198.51.100.1', false],
  ['2001:db8::/32', '2001:db8:ffff::1', true],
  ['2001:db8::/32', '2001:db9::1', false],
  ['2001:db8::1', '2001:DB8:0:0::1', true],
  ['fe80::/10', 'fe80::1%eth0', true],
  ['0.0.0.0/0', '2001:db8::1', false],
  ['::/0', 'nowhere', false],
  ['nonsense', '192.0.2.1', false],
])('%s holds %s: %s', (range, address, expected) => {
  expect(createIpMatcher([range])(address)).toBe(expected);
});

test('holds what any of several ranges holds, and with none nothing', () => {
  const matches = createIpMatcher(['192.0.2.0/24', '2001:db8::/32']);
  expect([matches('192.0.2.1'), matches('2001:db8::1'), matches('198.51.100.1')]).toEqual([
    true,
    true,
    false,
  ]);
  expect(createIpMatcher([])('192.0.2.1')).toBe(false);
});

test.each(['192.0.2.0/24', '192.0.2.1', '2001:db8::/32', '::1'])('%s is a range', (text) => {
  expect(ipRangeFault(text)).toBeNull();
});

test.each([
  '192.0.2.0/33',
  '192.0.2',
  '192.0.2.256',
  '2001:db8::/129',
  ' 192.0.2.1',
  '192.0.2.0/-1',
  'localhost',
  '',
])('%j is no range', (text) => {
  expect(ipRangeFault(text)).toMatch(/^must be an address/u);
});

test('a mapped range is to be written as what it is', () => {
  expect(ipRangeFault('::ffff:192.0.2.0/120')).toMatch(/IPv4 range/u);
});
