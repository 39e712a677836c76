import { expect, test } from 'vitest';

import { fileNameOf, formatOf } from './set-up-format.ts';

test.each([
  ['offers.csv', '{', 'csv'],
  ['OFFERS.JSON', 'kind,name', 'json'],
  ['offers.txt', '\uFEFF {"format":"trackside-set-up"}', 'json'],
  ['offers', 'kind,name', 'csv'],
  ['offers.constructor', '', 'csv'],
])('%s that begins with %j is %s', (name, text, format) => {
  expect(formatOf(name, text)).toBe(format);
});

test('a file bears the day that it is where the user is', () => {
  const lateAndEarly = [new Date(2030, 0, 2, 23, 59), new Date(2030, 0, 2, 0, 1)];
  for (const at of lateAndEarly) {
    expect(fileNameOf('csv', at)).toBe('trackside-set-up-2030-01-02.csv');
  }
});
