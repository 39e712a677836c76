import { expect, test } from 'vitest';

import { momentOf, typedMoment } from './typed-moment.ts';

test('a moment is typed in the time zone of its user', () => {
  const at = new Date(2030, 0, 2, 3, 4, 5);
  expect(typedMoment(at)).toBe('2030-01-02T03:04:05');
  expect(momentOf(typedMoment(at))).toBe(at.toISOString());
  expect(momentOf('2030-01-02T03:04')).toBe(new Date(2030, 0, 2, 3, 4).toISOString());
});

test.each(['', 'soon', '2030-13-40T00:00'])('%j is no moment', (typed) => {
  expect(momentOf(typed)).toBeNull();
});
