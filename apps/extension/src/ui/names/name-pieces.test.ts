import { expect, it } from 'vitest';

import { hasStrayBlank, piecesOfName } from './name-pieces.ts';

it.each([
  ['af_purchase', ['same:af_purchase']],
  ['sign up', ['same:sign up']],
  ['level ', ['same:level', 'blank:␣']],
  [' level', ['blank:␣', 'same:level']],
  ['sign\u00A0up', ['same:sign', 'blank:␣U+00A0', 'same:up']],
  ['a\u200Bb', ['same:a', 'blank:␣U+200B', 'same:b']],
  ['a\u202Eb', ['same:a', 'blank:␣U+202E', 'same:b']],
  ['  ', ['blank:␣', 'blank:␣']],
  ['pur\u0441hase', ['same:pur', 'lookalike:\u0441U+0441', 'same:hase']],
  ['покупка', ['same:покупка']],
  ['شراء', ['same:شراء']],
  ['', []],
])('draws %j', (name, pieces) => {
  const drawn = piecesOfName(name).map(
    ({ kind, text, codePoint }) => `${kind}:${text}${codePoint ?? ''}`,
  );
  expect(drawn).toEqual(pieces);
});

it.each([
  ['af_purchase', false],
  ['sign up', false],
  ['pur\u0441hase', false],
  [' af', true],
  ['af\u00A0b', true],
  ['af\u2066b', true],
])('sees the stray blank of %j: %s', (name, expected) => {
  expect(hasStrayBlank(name)).toBe(expected);
});
