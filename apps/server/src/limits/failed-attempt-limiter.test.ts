import { expect, test } from 'vitest';
import { createFailedAttemptLimiter } from './failed-attempt-limiter.ts';

const limits = { failures: 3, windowMs: 1000, addresses: 5 };

test('limits an address after its failures, until its window ends', () => {
  const limiter = createFailedAttemptLimiter(limits);
  const tries = [0, 1, 2, 3, 999, 1000].map((now) => limiter.fail('192.0.2.1', now));
  expect(tries).toEqual([false, false, false, true, true, false]);
});

test('counts every address for itself', () => {
  const limiter = createFailedAttemptLimiter(limits);
  for (let i = 0; i < 9; i += 1) limiter.fail('192.0.2.1', 0);
  expect(limiter.fail('192.0.2.2', 0)).toBe(false);
  expect(limiter.fail('192.0.2.1', 0)).toBe(true);
});

test.each([
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::9', true],
  ['2001:db8:1:2::1', '2001:db8:1:3::1', false],
  ['2001:db8::1', '2001:db8:0:0:1::2', true],
  ['::ffff:192.0.2.1', '::ffff:192.0.2.2', false],
])('takes %s and %s for one sender: %j', (first, second, same) => {
  const limiter = createFailedAttemptLimiter(limits);
  for (let i = 0; i < 3; i += 1) limiter.fail(first, 0);
  expect(limiter.fail(second, 0)).toBe(same);
});

test('remembers no more addresses than it may', () => {
  const limiter = createFailedAttemptLimiter(limits);
  for (let i = 0; i < 1000; i += 1) limiter.fail(`192.0.2.${i}`, 0);
  expect(limiter.size()).toBe(5);
});
