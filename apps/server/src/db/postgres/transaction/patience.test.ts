import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { lockTimeout, patienceSince } from './patience.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test.each([
  [0, 1000, 1400, false],
  [400, 600, 1000, false],
  [1000, 20, 400, true],
  [5000, 20, 250, true],
  // Another clock may be ahead.
  [-5000, 1000, 1400, false],
])('who has waited for %i ms waits so much less', (waited, lockMs, answerMs, isOver) => {
  const patience = patienceSince(Date.now() - waited);
  expect(patience.lockMs()).toBe(lockMs);
  expect(patience.queryLimit()).toEqual({ query_timeout: answerMs });
  expect(patience.isOver()).toBe(isOver);
});

test('wears off while it is needed', () => {
  const patience = patienceSince();
  vi.advanceTimersByTime(99);
  expect(lockTimeout(patience)).toEqual([]);
  vi.advanceTimersByTime(601);
  expect(lockTimeout(patience)).toEqual(['set local lock_timeout = 300']);
});
