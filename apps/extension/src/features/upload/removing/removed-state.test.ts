import { expect, test } from 'vitest';

import { emptied, restored } from './removed-state.ts';
import { localEvent, localOffer, localState } from '../testing/upload-world.ts';

const tracker = { platform: null, endpoint: 'https://t.example', token: 't', words: null };
const before = { ...localState([localOffer(1)], [localEvent(2, 1)]), tracker, nextId: 3 };

test('removing leaves nothing, the token neither, and gives no id twice', () => {
  expect(emptied(before)).toEqual({ tracker: null, offers: [], events: [], nextId: 3 });
});

test('undoing brings everything back', () => {
  expect(restored(emptied(before), before)).toEqual(before);
});

test('undoing keeps what was set up since', () => {
  const own = { ...tracker, endpoint: 'https://new.example' };
  const since = { ...localState([localOffer(3)]), tracker: own, nextId: 4 };
  const both = restored(since, before);
  expect(both.offers.map(({ id }) => id)).toEqual([1, 3]);
  expect(both).toMatchObject({ tracker: own, nextId: 4 });
});
