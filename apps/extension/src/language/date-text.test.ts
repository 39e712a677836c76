import { expect, test } from 'vitest';

import { dateText, dateTimeText } from './date-text.ts';

const at = new Date(2030, 0, 2, 9, 5).toISOString();

test('a moment has its year, since a token may end in another one', () => {
  expect(dateTimeText(at, 'en-GB')).toBe('2 Jan 2030, 09:05');
  expect(dateText(at, 'en-GB')).toBe('2 Jan 2030');
});
