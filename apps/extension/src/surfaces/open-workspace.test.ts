import { expect, test } from 'vitest';

import { hostTabIdIn } from './open-workspace.ts';

test.each([
  ['?tab=12', 12],
  ['?tab=0', 0],
  ['', null],
  ['?tab=', null],
  ['?tab=-1', null],
  ['?tab=1e3', null],
  ['?tab=12&tab=13', null],
  ['?tab=12345678901', null],
])('the address %j names the tab %j', (search, expected) => {
  expect(hostTabIdIn(search)).toBe(expected);
});
