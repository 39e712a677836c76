import { expect, test } from 'vitest';

import { linkWarnings, noLinkValues, trackingLink } from './tracking-link.ts';

const at = { publicUrl: 'https://track.example.com', offerId: 7 };

test.each([
  [{}, ''],
  [{ affiliate_id: '42' }, '&affiliate_id=42'],
  [
    { external_transaction_id: 'x', sub5: 'e', sub1: 'a b&c', affiliate_id: 'Zoë' },
    '&affiliate_id=Zo%C3%AB&sub1=a%20b%26c&sub5=e&external_transaction_id=x',
  ],
  [{ sub1: '{click_id}', sub2: 'ad {ad#1}' }, '&sub1={click_id}&sub2=ad%20{ad#1}'],
])('%j is written as %s', (values, rest) => {
  expect(trackingLink(at, { ...noLinkValues, ...values })).toBe(
    `https://track.example.com/click?offer_id=7${rest}`,
  );
});

test('an address that ends in slashes or has a path keeps its path', () => {
  expect(trackingLink({ publicUrl: 'https://a.example/t/', offerId: 1 }, noLinkValues)).toBe(
    'https://a.example/t/click?offer_id=1',
  );
});

test('what the endpoint reads is what was typed', () => {
  const typed = { ...noLinkValues, affiliate_id: 'a+b=c', sub1: '100% "x"', sub2: 'ü#é' };
  const read = new URL(trackingLink(at, typed)).searchParams;
  expect(read.get('affiliate_id')).toBe('a+b=c');
  expect(read.get('sub1')).toBe('100% "x"');
  expect(read.get('sub2')).toBe('ü#é');
});

test.each([
  ['', []],
  ['42', []],
  ['é'.repeat(127), []],
  ['é'.repeat(128), ['too_long']],
  ['a\u0007', ['control']],
  ['42 ', ['blank']],
  ['{aff_id}', ['macro']],
])('of %j warns of %j', (value, kinds) => {
  const warnings = linkWarnings({ ...noLinkValues, sub3: value });
  expect(warnings).toEqual(kinds.map((kind) => ({ field: 'sub3', kind })));
});
