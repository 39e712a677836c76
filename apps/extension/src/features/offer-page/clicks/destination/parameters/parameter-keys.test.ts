import { expect, test } from 'vitest';

import { parameterKeys } from './parameter-keys.ts';

test.each([
  [[], []],
  [
    ['c', 'pid', 'c'],
    ['1 c', '1 pid', '2 c'],
  ],
  [
    ['', '1 ', '__proto__', 'C', 'c'],
    ['1 ', '1 1 ', '1 __proto__', '1 C', '1 c'],
  ],
])('the keys of %j are %j', (names, keys) => {
  expect(parameterKeys(names)).toEqual(keys);
});
