import { expect, it } from 'vitest';
import { piecesOfName, piecesOfNearMiss } from './name-pieces.ts';

const shown = (pieces: ReturnType<typeof piecesOfName>) =>
  pieces.map(({ kind, text, codePoint }) => `${kind}:${text}${codePoint ?? ''}`);

it.each([
  ['af_purchase', ['same:af_purchase']],
  ['sign up', ['same:sign up']],
  ['level ', ['same:level', 'blank:␣']],
  [' level', ['blank:␣', 'same:level']],
  ['sign\u00A0up', ['same:sign', 'blank:␣U+00A0', 'same:up']],
  ['a\u200Bb', ['same:a', 'blank:␣U+200B', 'same:b']],
  ['  ', ['blank:␣', 'blank:␣']],
])('shows the blanks of %j', (name, pieces) => {
  expect(shown(piecesOfName(name))).toEqual(pieces);
});

it.each([
  ['af_level', 'af_level ', 'blank', '␣', null],
  ['af_level', 'af_Level', 'case', 'L', null],
  ['purchase', 'pur\u0441hase', 'lookalike', '\u0441', 'U+0441'],
  ['sign up', 'sign\u00A0up', 'blank', '␣', 'U+00A0'],
])('marks where %j and %j part', (configured, observed, kind, text, codePoint) => {
  const marked = piecesOfNearMiss(configured, observed).filter((piece) => piece.kind !== 'same');
  expect(marked).toEqual([{ kind, text, codePoint }]);
});
