import { expect, test } from 'vitest';

import { badgeOf } from './badge-of.ts';

test.each([
  { platform: null, errors: 0, text: '', isError: false },
  { platform: 'appsflyer', errors: 0, text: '•', isError: false },
  { platform: 'appsflyer', errors: 3, text: '3', isError: true },
  { platform: null, errors: 99, text: '99', isError: true },
  { platform: null, errors: 100, text: '99+', isError: true },
])(
  'a tab of $platform with $errors errors shows “$text”',
  ({ platform, errors, text, isError }) => {
    expect(badgeOf(platform, errors)).toEqual({ text, isError });
  },
);
