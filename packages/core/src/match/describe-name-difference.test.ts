import fc from 'fast-check';
import { expect, test } from 'vitest';
import { describeNameDifference } from './describe-name-difference.ts';

test.each([
  ['buy', 'buy', [{ kind: 'same', text: 'buy' }]],
  ['', '', []],
  ['buy', '', [{ kind: 'missing', text: 'buy' }]],
  ['', 'buy', [{ kind: 'extra', text: 'buy' }]],
  [
    'af_purchase',
    'AF_purchase',
    [
      { kind: 'case', text: 'AF' },
      { kind: 'same', text: '_purchase' },
    ],
  ],
  [
    'buy',
    'buy ',
    [
      { kind: 'same', text: 'buy' },
      { kind: 'blank', text: '␣', codePoint: 'U+0020' },
    ],
  ],
  [
    'a b',
    'a\u00A0b',
    [
      { kind: 'same', text: 'a' },
      { kind: 'blank', text: '␣', codePoint: 'U+00A0' },
      { kind: 'same', text: 'b' },
    ],
  ],
  [
    'ab',
    'a\u200Bb',
    [
      { kind: 'same', text: 'a' },
      { kind: 'blank', text: '␣', codePoint: 'U+200B' },
      { kind: 'same', text: 'b' },
    ],
  ],
  [
    'a b',
    'ab',
    [
      { kind: 'same', text: 'a' },
      { kind: 'missing', text: '␣' },
      { kind: 'same', text: 'b' },
    ],
  ],
  [
    'pay',
    'p\u0430y',
    [
      { kind: 'same', text: 'p' },
      { kind: 'lookalike', text: '\u0430', codePoint: 'U+0430' },
      { kind: 'same', text: 'y' },
    ],
  ],
  [
    'caf\u00E9',
    'cafe\u0301',
    [
      { kind: 'same', text: 'caf' },
      { kind: 'lookalike', text: 'e\u0301', codePoint: 'U+0065 U+0301' },
    ],
  ],
  [
    'cart',
    'cat',
    [
      { kind: 'same', text: 'ca' },
      { kind: 'missing', text: 'r' },
      { kind: 'same', text: 't' },
    ],
  ],
  [
    'cat',
    'cart',
    [
      { kind: 'same', text: 'ca' },
      { kind: 'extra', text: 'r' },
      { kind: 'same', text: 't' },
    ],
  ],
  [
    'cat',
    'cut',
    [
      { kind: 'same', text: 'c' },
      { kind: 'other', text: 'u' },
      { kind: 'same', text: 't' },
    ],
  ],
  [
    'cat',
    'c\u0301at',
    [
      { kind: 'other', text: 'c\u0301' },
      { kind: 'same', text: 'at' },
    ],
  ],
  [
    'cat',
    'c t',
    [
      { kind: 'same', text: 'c' },
      { kind: 'blank', text: '␣', codePoint: 'U+0020' },
      { kind: 'same', text: 't' },
    ],
  ],
])('%j beside %j', (configured, observed, pieces) => {
  expect(describeNameDifference(configured, observed)).toEqual(pieces);
});

test('names that are too long to be aligned are one piece', () => {
  const long = 'a'.repeat(500);
  expect(describeNameDifference(long, `${long}b`)).toEqual([{ kind: 'other', text: `${long}b` }]);
  expect(describeNameDifference(long, long)).toEqual([{ kind: 'same', text: long }]);
});

test('the pieces show the whole observed name, and difference wherever there is one', () => {
  const name = fc.string({
    unit: fc.constantFrom('a', 'A', 'b', '\u0430', ' ', '\u200B', '\u0301', '_'),
    maxLength: 12,
  });
  fc.assert(
    fc.property(name, name, (configured, observed) => {
      const pieces = describeNameDifference(configured, observed);
      const shown = pieces
        .filter(({ kind }) => kind !== 'missing')
        .map(({ text }) => text)
        .join('');
      const withoutBlanks = (text: string): string => text.replace(/[ \u200B␣]/g, '');
      expect(withoutBlanks(shown.normalize('NFD'))).toBe(withoutBlanks(observed.normalize('NFD')));
      expect(pieces.every(({ kind }) => kind === 'same')).toBe(configured === observed);
    }),
  );
});
