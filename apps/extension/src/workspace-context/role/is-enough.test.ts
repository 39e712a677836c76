import { expect, test } from 'vitest';

import { isEnough, roles } from './is-enough.ts';

test('each role may what those before it may, and no more', () => {
  const may = roles.map((role) => roles.filter((needed) => isEnough(role, needed)));
  expect(may).toEqual([['viewer'], ['viewer', 'manager'], ['viewer', 'manager', 'admin']]);
});
