import { expect, test } from 'vitest';

import { isFor, type Errand } from './errand.ts';

const errand: Errand = { surface: 'popup', at: 100_000, task: { kind: 'copy', url: 'any' } };

test.each([
  { surface: 'popup', now: 100_000, expected: true },
  { surface: 'popup', now: 130_000, expected: true },
  // Nobody expects the clipboard to change when the popup is opened hours later.
  { surface: 'popup', now: 130_001, expected: false },
  { surface: 'popup', now: 0, expected: false },
  { surface: 'panel', now: 100_000, expected: false },
  { surface: 'workspace', now: 100_000, expected: false },
])('an errand of the popup is for $surface at $now: $expected', ({ surface, now, expected }) => {
  expect(isFor(errand, surface, now)).toBe(expected);
});
