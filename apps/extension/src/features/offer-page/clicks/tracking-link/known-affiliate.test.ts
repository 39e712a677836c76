import { expect, test } from 'vitest';

import { knownAffiliate } from './known-affiliate.ts';

const items = [
  { id: '42', name: 'North Media' },
  { id: 'Blog', name: null },
];

test.each([
  ['', null],
  ['42', { kind: 'named', name: 'North Media' }],
  ['Blog', { kind: 'seen' }],
  ['42 ', { kind: 'near', id: '42' }],
  ['blog', { kind: 'near', id: 'Blog' }],
  ['4', { kind: 'unknown' }],
])('of %j says %j', (id, expected) => {
  expect(knownAffiliate(id, { items, nextCursor: null })).toEqual(expected);
});

test('calls none unknown while more could follow', () => {
  expect(knownAffiliate('4', { items, nextCursor: 'Blog' })).toBeNull();
});
