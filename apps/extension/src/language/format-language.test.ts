import { expect, test } from 'vitest';

import { formatLanguage } from './format-language.ts';

test.each([
  ['es', 'es-MX', 'es-MX-u-nu-latn'],
  ['es', 'es', 'es-u-nu-latn'],
  ['ar', 'ar-EG', 'ar-EG-u-nu-latn'],
  ['en', 'he-IL', 'en-u-nu-latn'],
])('words in %s in a browser that speaks %s are formatted as %s', (shown, wanted, expected) => {
  expect(formatLanguage(shown, wanted)).toBe(expected);
});

test('numbers have Latin digits where a country writes others', () => {
  const number = (language: string): string => new Intl.NumberFormat(language).format(27);
  expect(number('ar-EG')).not.toBe('27');
  expect(number(formatLanguage('ar', 'ar-EG'))).toBe('27');
});
