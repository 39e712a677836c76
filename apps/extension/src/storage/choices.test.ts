import { describe, expect, test } from 'vitest';

import { withRecent } from './choices.ts';

describe('withRecent', () => {
  test.each([
    { recent: [], offerId: 1, expected: [1] },
    { recent: [2, 3], offerId: 1, expected: [1, 2, 3] },
    { recent: [2, 1, 3], offerId: 1, expected: [1, 2, 3] },
    { recent: [2, 3, 4, 5, 6], offerId: 1, expected: [1, 2, 3, 4, 5] },
  ])('puts $offerId before $recent', ({ recent, offerId, expected }) => {
    expect(withRecent(recent, offerId)).toEqual(expected);
  });
});
