import { describe, expect, test } from 'vitest';
import { noWords, wordsById } from '../../template/testing/tracker-words.ts';
import { namedParameters, type TrackerWords } from '../../template/tracker-words.ts';
import { platformById } from '../platform-by-id.ts';
import { platforms } from '../platforms.ts';
import { knownTrackers, sharedWords, tellsEvents, trackerWordsOf } from './tracker-words-of.ts';

const namesIn = (words: TrackerWords) => namedParameters.flatMap((name) => words[name] ?? []);

describe('the words of', () => {
  test.each([
    [
      'everflow',
      {
        secure: 'verification_token',
        transaction_id: 'transaction_id',
        event_id: 'event_id',
        sale_amount: 'amount',
        order_id: 'order_id',
      },
    ],
    ['affise', { secure: 'secure', transaction_id: 'clickid', event_name: 'goal' }],
    ['voluum', { transaction_id: 'cid', event_name: 'et', payout: 'payout', order_id: 'txid' }],
    ['cake', { transaction_id: 'r', sale_amount: 'amount', order_id: 't' }],
    ['prosper202', { transaction_id: 'subid', payout: 'amount', order_id: 'txid' }],
  ])('%s are what the catalogue knows', (id, known) => {
    expect(trackerWordsOf(platformById(id))).toMatchObject(known);
  });

  test.each(['everflow', 'appsflyer'])('%s hold nothing that is not in the catalogue', (id) => {
    const profile = platformById(id);
    const taken = Object.values(profile?.receives ?? {}).map((known) => known?.parameter ?? '');
    expect(
      namesIn(trackerWordsOf(profile)).filter((word) => !taken.some((text) => text.includes(word))),
    ).toEqual([]);
  });

  test('no platform are none', () => {
    expect(trackerWordsOf(null)).toEqual(noWords);
  });

  test('a platform whose source names a request’s body are none', () => {
    expect(trackerWordsOf(platformById('dub'))).toEqual(noWords);
  });

  test('every platform are names that a query holds as they stand', () => {
    const words = platforms.flatMap((profile) => namesIn(trackerWordsOf(profile)));
    const odd = words.filter((word) => !/^[A-Za-z0-9_.-]+$/.test(word));
    expect(odd).toEqual([]);
    expect(platforms.flatMap((profile) => sharedWords(trackerWordsOf(profile)))).toEqual([]);
  });
});

test('the macro for a click’s own id is not one that gives another’s back', () => {
  expect(trackerWordsOf(platformById('keitaro')).clickMacro).toBe('{subid}');
  expect(trackerWordsOf(platformById('appsflyer')).clickMacro).toBeNull();
  // Known to be there, and not how it is written.
  expect(trackerWordsOf(platformById('scaleo')).clickMacro).toBeNull();
  expect(trackerWordsOf(platformById('dub')).clickMacro).toBeNull();
});

test('a tracker can be chosen where it is known whose click it is told', () => {
  const ids = knownTrackers(platforms).map(({ id }) => id);
  expect(ids).toContain('everflow');
  expect(ids).toContain('integr8');
  expect(ids).not.toContain('appsflyer');
});

test.each([
  [noWords, false],
  [{ ...noWords, transaction_id: 'c' }, false],
  [{ ...noWords, event_id: 'e' }, false],
  [{ ...noWords, transaction_id: 'c', event_name: 'e' }, true],
  [wordsById, true],
])('%j tell events: %s', (words, told) => {
  expect(tellsEvents(words)).toBe(told);
});

test('two parameters of one name are both named', () => {
  expect(sharedWords({ ...wordsById, event_name: 'goal_id' })).toEqual(['event_id', 'event_name']);
  expect(sharedWords(wordsById)).toEqual([]);
});
