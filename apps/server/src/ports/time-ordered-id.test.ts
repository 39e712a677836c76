import { expect, test } from 'vitest';
import { secureRandomBytes } from './random-bytes.ts';
import { createIdMaker } from './time-ordered-id.ts';

const zeros = (size: number) => new Uint8Array(size);

test.each([
  [0, '0000000000'],
  [31, '000000000z'],
  [32, '0000000010'],
  [Date.UTC(2030, 0, 1), '01q3dcbd00'],
])('begins at %i ms with %s', (now, prefix) => {
  expect(createIdMaker(() => now, zeros)()).toBe(prefix + '0'.repeat(26));
});

test('sorts by time and never repeats', () => {
  let now = Date.UTC(2030, 0, 1);
  const makeId = createIdMaker(() => (now += 1), secureRandomBytes);
  const ids = Array.from({ length: 1000 }, makeId);
  expect(ids.toSorted()).toEqual(ids);
  expect(new Set(ids.map((id) => id.slice(10))).size).toBe(1000);
  for (const id of ids) expect(id).toMatch(/^[0-9a-hjkmnp-tv-z]{36}$/u);
});
