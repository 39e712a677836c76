import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordsById, wordsByName } from '../../template/testing/tracker-words.ts';
import {
  inOwnNames,
  inTheirNames,
  inTrackerWords,
  linkInOwnNames,
  linkInTheirNames,
} from './tracker-text.ts';

test.each([
  ['https://t.example/?clickid=a&goal_id=b', 'https://t.example/?transaction_id=a&event_id=b'],
  ['https://t.example/?amp;clickid=a', 'https://t.example/?amp;transaction_id=a'],
  ['https://t.example/?secure=a&other=b', 'https://t.example/?tracker.secure=a&other=b'],
  ['no query', 'no query'],
])('%s becomes %s and comes back', (theirs, ours) => {
  const read = inOwnNames(theirs, wordsById);
  expect(read.text).toBe(ours);
  expect(inTheirNames(read.text, wordsById)).toBe(theirs);
});

test('a name that both trackers have stays', () => {
  const words = { ...wordsById, transaction_id: 'transaction_id' };
  const text = 'https://t.example/?transaction_id=a&goal_id=b';
  expect(inOwnNames(text, words).text).toBe('https://t.example/?transaction_id=a&event_id=b');
});

test('every text comes back as it was', () => {
  const names = ['clickid', 'goal_id', 'secure', 'event_name', 'x', 'amp;oid', 'status', 'cid', ''];
  const name = fc.constantFrom(...names);
  const pairs = fc.array(fc.tuple(name, fc.string({ maxLength: 5 })), { maxLength: 6 });
  fc.assert(
    fc.property(pairs, fc.constantFrom(wordsById, wordsByName), (query, words) => {
      const text = `https://t.example/?${query.map((pair) => pair.join('=')).join('&')}`;
      expect(inTheirNames(inOwnNames(text, words).text, words)).toBe(text);
    }),
  );
});

test.each([
  ['Add event_id or event_name.', 'Add goal_id or event_name.'],
  ['Write sale_amount={sum}, or leave currency out.', 'Write amount={sum}, or leave currency out.'],
  ['Add secure with the token.', 'Add verification_token with the token.'],
])('“%s” is said as “%s”', (ours, theirs) => {
  expect(inTrackerWords(ours, wordsById)).toBe(theirs);
});

test('a word of the language is left alone unless it stands before a value', () => {
  expect(inTrackerWords('The currency is missing: add currency={c}.', wordsByName)).toBe(
    'The currency is missing: add cur={c}.',
  );
});

test('the macro for the click’s id is the tracker’s, where it is known', () => {
  const link = 'https://a.example/?c={click}&d={transaction_id}&e={click}x';
  const ours = 'https://a.example/?c={transaction_id}';
  expect(linkInOwnNames(link, wordsById).text).toContain('c={transaction_id}&d=');
  expect(linkInTheirNames(ours, wordsById)).toBe('https://a.example/?c={click}');
  expect(linkInOwnNames(link, wordsByName).text).toBe(link);
  expect(linkInTheirNames(ours, wordsByName)).toBe(ours);
  expect(inTrackerWords('Put {transaction_id} there.', wordsById)).toBe('Put {click} there.');
  expect(inTrackerWords('Put {transaction_id} there.', wordsByName)).toBe(
    'Put {transaction_id} there.',
  );
});
