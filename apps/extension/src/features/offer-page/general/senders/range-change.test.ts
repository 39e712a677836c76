import { expect, test } from 'vitest';

import { rangeChange, withRanges } from './range-change.ts';

test('a change is what was added and what is gone', () => {
  expect(rangeChange(['a', 'b'], ['b', 'c'])).toEqual({ added: ['c'], removed: ['a'] });
  expect(rangeChange(['a'], ['a'])).toEqual({ added: [], removed: [] });
});

test('it leaves alone what somebody else has changed meanwhile', () => {
  expect(withRanges(['a', 'theirs'], { added: ['mine'], removed: ['a'] })).toEqual([
    'theirs',
    'mine',
  ]);
  expect(withRanges(['mine'], { added: ['mine'], removed: ['gone'] })).toEqual(['mine']);
});

test('taken back, it leaves theirs alone as well', () => {
  const change = rangeChange(['a'], withRanges(['a'], { added: ['b'], removed: ['a'] }));
  const later = ['b', 'theirs'];
  expect(withRanges(later, { added: change.removed, removed: change.added })).toEqual([
    'theirs',
    'a',
  ]);
});
