import { expect, test } from 'vitest';

import { unchangedVerdict } from './unchanged-verdict.ts';

test.each([
  { what: 'no replay', before: undefined, after: undefined, shown: 'held', unchanged: null },
  { what: 'a replay under way', before: 'held', after: undefined, shown: 'held', unchanged: null },
  { what: 'held again', before: 'held', after: 'held', shown: 'held', unchanged: 'held' },
  {
    what: 'refused again',
    before: 'refused',
    after: 'refused',
    shown: 'refused',
    unchanged: 'refused',
  },
  { what: 'recorded now', before: 'held', after: 'recorded', shown: 'recorded', unchanged: null },
  {
    what: 'refused, once held',
    before: 'held',
    after: 'refused',
    shown: 'refused',
    unchanged: null,
  },
  {
    what: 'recorded since then',
    before: 'held',
    after: 'held',
    shown: 'recorded',
    unchanged: null,
  },
] as const)('tells of $what: $unchanged', ({ unchanged, before, after, shown }) => {
  expect(unchangedVerdict({ before, after, shown })).toBe(unchanged);
});
