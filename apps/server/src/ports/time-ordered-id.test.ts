import { transactionIdLength } from '@trackside/core';
import { expect, test } from 'vitest';
import { secureRandomBytes } from './random-bytes.ts';
import { createIdMaker, earliestId, timeOfId } from './time-ordered-id.ts';

const zeros = (size: number) => new Uint8Array(size);

test.each([
  [0, '0000000000'],
  [31, '000000000z'],
  [32, '0000000010'],
  [Date.UTC(2030, 0, 1), '01q3dcbd00'],
])('begins at %i ms with %s', (now, prefix) => {
  expect(createIdMaker(() => now, zeros)()).toBe(`${prefix}00${'0'.repeat(26)}`);
});

test('keeps the order within a millisecond, and stays unguessable there', () => {
  let now = 0;
  const makeId = createIdMaker(() => Math.floor(now / 1000), secureRandomBytes);
  const ids = Array.from({ length: 5000 }, () => {
    now += 1;
    return makeId();
  });
  expect(ids.toSorted()).toEqual(ids);
  expect(new Set(ids.map((id) => id.slice(12))).size).toBe(5000);
});

test('makes ids on when one millisecond has more than it can put in order', () => {
  const makeId = createIdMaker(() => 7, secureRandomBytes);
  const ids = Array.from({ length: 3000 }, makeId);
  expect(new Set(ids).size).toBe(3000);
  expect(ids.slice(0, 1024).toSorted()).toEqual(ids.slice(0, 1024));
  for (const id of ids) expect(id.slice(0, 10)).toBe('0000000007');
});

test('sorts by time and never repeats', () => {
  let now = Date.UTC(2030, 0, 1);
  const makeId = createIdMaker(() => (now += 1), secureRandomBytes);
  const ids = Array.from({ length: 1000 }, makeId);
  expect(ids.toSorted()).toEqual(ids);
  expect(new Set(ids.map((id) => id.slice(10))).size).toBe(1000);
  for (const id of ids) {
    expect(id).toMatch(/^[0-9a-hjkmnp-tv-z]+$/u);
    expect(id).toHaveLength(transactionIdLength);
  }
});

test.each([0, 31, 32, Date.UTC(2030, 0, 1), Date.UTC(9999, 11, 31)])(
  'the moment that an id begins with is read from it: %s',
  (at) => {
    expect(timeOfId(createIdMaker(() => at, secureRandomBytes)())).toBe(at);
    expect(timeOfId(earliestId(at))).toBe(at);
  },
);

test.each(['', '01q3dcbd0', 'filled0000000000', '01Q3DCBD00', 'é123456789'])(
  'an id that begins with no time is of none: %j',
  (id) => expect(timeOfId(id)).toBe(null),
);
