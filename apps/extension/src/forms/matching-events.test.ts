import { expect, test } from 'vitest';

import { matchingEvents } from './matching-events.ts';

const events = [
  { id: 1, name: 'af_purchase' },
  { id: 12, name: 'AF_Login' },
  { id: 3, name: 'Tutorial done ' },
];

test.each([
  ['', [1, 12, 3]],
  ['  ', [1, 12, 3]],
  ['af_', [1, 12]],
  ['LOGIN', [12]],
  ['#1', [1, 12]],
  ['#12', [12]],
  ['nothing', []],
])('finds by %j', (typed, ids) => {
  expect(matchingEvents(events, typed).map(({ id }) => id)).toEqual(ids);
});
