import { expect, test } from 'vitest';

import { dayText, momentText } from './moment-text.ts';

const at = new Date(2030, 0, 2, 9, 5).toISOString();

test('a moment has its year, since a token may end in another one', () => {
  expect(momentText(at, 'en-GB')).toBe('2 Jan 2030, 09:05');
  expect(dayText(at, 'en-GB')).toBe('2 Jan 2030');
});
