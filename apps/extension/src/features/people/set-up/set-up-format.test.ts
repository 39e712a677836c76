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

test('a file bears its day', () => {
  expect(fileNameOf('csv', new Date(Date.UTC(2030, 0, 2)))).toBe('trackside-set-up-2030-01-02.csv');
});
