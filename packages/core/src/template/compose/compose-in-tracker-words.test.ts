import { expect, test } from 'vitest';
import { wordsById, wordsByName } from '../testing/tracker-words.ts';
import { composePostbackTemplate } from './compose-postback-template.ts';

const byId = { base: 'https://t.example/p?nid=7', secure: 'k&', words: wordsById };
const byName = { base: 'https://t.example/p', secure: 'k', words: wordsByName };
const event = { id: 'g 1', name: 'Level Up' };

test('the conversion is told in the tracker’s names, its token among them', () => {
  expect(composePostbackTemplate(null, byId)).toEqual({
    url: 'https://t.example/p?nid=7&verification_token=k%26&clickid=REPLACE',
    unmapped: ['transaction_id'],
  });
});

test('a tracker without a token gets none', () => {
  expect(composePostbackTemplate(null, byName).url).toBe('https://t.example/p?cid=REPLACE');
});

test.each(['id', 'name', 'both'] as const)('an event by %s is named as the tracker can', (by) => {
  expect(composePostbackTemplate(null, { ...byId, event, by }).url).toContain('&goal_id=g%201');
  expect(composePostbackTemplate(null, { ...byId, event, by }).url).not.toContain('Level');
  expect(composePostbackTemplate(null, { ...byName, event, by }).url).toBe(
    'https://t.example/p?cid=REPLACE&et=Level%20Up',
  );
});

test('an event without an id leaves its place open where the tracker knows ids alone', () => {
  const composed = composePostbackTemplate(null, { ...byId, event: { ...event, id: null } });
  expect(composed.url).toContain('&goal_id=REPLACE');
  expect(composed.unmapped).toEqual(['transaction_id', 'event_id']);
});

test('an event without an id goes by its name where the tracker knows both', () => {
  const words = { ...wordsById, event_name: 'goal' };
  const named = { ...event, id: null };
  expect(composePostbackTemplate(null, { ...byId, words, event: named }).url).toContain(
    'REPLACE&goal=Level%20Up',
  );
  expect(composePostbackTemplate(null, { ...byId, words, event }).url).toContain(
    '&goal_id=g%201&goal=Level%20Up',
  );
});

test('any event is named under whatever the tracker names events by', () => {
  const any = { event: 'any', eventNameMacro: '(event-name)' } as const;
  expect(composePostbackTemplate(null, { ...byId, ...any }).url).toContain('&goal_id=(event-name)');
  expect(composePostbackTemplate(null, { ...byName, ...any }).url).toContain('&et=(event-name)');
});

test('mapped parameters take its names; what it has none for is left out', () => {
  const parameters = [
    { name: 'sale_amount', macro: '{sum}' },
    { name: 'currency', macro: '{cur}' },
    { name: 'adv1', macro: '{x}' },
  ];
  expect(composePostbackTemplate(null, { ...byId, parameters }).url).toBe(
    'https://t.example/p?nid=7&verification_token=k%26&clickid=REPLACE&amount={sum}&adv1={x}',
  );
});
