import { expect, test } from 'vitest';
import { wordsById } from './testing/tracker-words.ts';
import { isNamedParameter, trackerWord } from './tracker-words.ts';

test.each([
  ['transaction_id', 'clickid'],
  ['currency', null],
  ['adv1', 'adv1'],
])('%s is called %s', (name, word) => {
  expect(trackerWord(name, wordsById)).toBe(word);
  expect(trackerWord(name, undefined)).toBe(name);
});

test('a parameter that is not decisive has no name of its own elsewhere', () => {
  expect(isNamedParameter('secure')).toBe(true);
  expect(isNamedParameter('country')).toBe(false);
});
