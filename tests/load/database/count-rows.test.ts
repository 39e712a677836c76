import { expect, test } from 'vitest';
import { assertStored, settledCount } from './count-rows.ts';

test.each([
  [100, 100],
  [100, 164],
])('for %i answers %i rows will do with 64 in flight', (answered, gained) => {
  expect(() => assertStored({ answered, gained, inFlight: 64 })).not.toThrow();
});

test.each([
  [100, 99],
  [100, 165],
])('for %i answers %i rows will not do with 64 in flight', (answered, gained) => {
  expect(() => assertStored({ answered, gained, inFlight: 64 })).toThrow(`${gained} rows`);
});

test('waits until no more rows come', async () => {
  const counts = [3, 5, 6, 6, 6];
  expect(await settledCount(() => counts.shift() ?? 6)).toBe(6);
});
