import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyEdits, type Edit } from './edit.ts';
import { mendText } from './mended-text.ts';

// "a  ¤cy=1 b": two spaces are removed, four characters become nine.
const original = 'a  ¤cy=1 b';
const edits = [
  { start: 1, end: 3, text: '' },
  { start: 3, end: 6, text: '&currency' },
];
const mended = mendText(original, edits);

test('mends', () => {
  expect(mended.text).toBe('a&currency=1 b');
});

test.each([
  ['before', [0, 1], 'a'],
  ['a mended stretch', [1, 10], '¤cy'],
  ['inside a mended stretch', [2, 5], '¤cy'],
  ['behind', [11, 14], '1 b'],
  ['across', [0, 11], 'a  ¤cy='],
] as const)('a place %s is found in the original', (_, span, wanted) => {
  expect(original.slice(...mended.spanInOriginal(span))).toBe(wanted);
});

test('a place beside removed characters leaves them out', () => {
  const { spanInOriginal } = mendText('= x ', [
    { start: 1, end: 2, text: '' },
    { start: 3, end: 4, text: '' },
  ]);
  expect(spanInOriginal([1, 2])).toEqual([2, 3]);
  expect(spanInOriginal([1, 1])).toEqual([2, 2]);
});

test.each([
  [{ start: 0, end: 1, text: 'z' }, 'z  ¤cy=1 b'],
  [{ start: 1, end: 12, text: '' }, 'a   b'],
  [{ start: 2, end: 12, text: '' }, null],
  [{ start: 0, end: 5, text: '' }, null],
])('a change becomes one of the original unless it cuts a mended stretch: %j', (edit, wanted) => {
  const found = mended.editInOriginal(edit);
  expect(found === null ? null : applyEdits(original, [found])).toBe(wanted);
});

test('every place of every mended text is a place in the original', () => {
  const text = fc.string({ maxLength: 30 });
  const cuts = fc.array(fc.tuple(fc.nat(30), fc.nat(4), fc.string({ maxLength: 5 })), {
    maxLength: 5,
  });
  fc.assert(
    fc.property(text, cuts, fc.nat(60), fc.nat(60), (whole, raw, from, length) => {
      const rising: Edit[] = [];
      for (const [start, size, put] of raw.sort(([a], [b]) => a - b)) {
        const end = Math.min(start + size, whole.length);
        if (start <= end && start >= (rising.at(-1)?.end ?? 0))
          rising.push({ start, end, text: put });
      }
      const { text: result, spanInOriginal } = mendText(whole, rising);
      const start = Math.min(from, result.length);
      const [first, last] = spanInOriginal([start, Math.min(start + length, result.length)]);
      expect(0 <= first && first <= last && last <= whole.length).toBe(true);
    }),
  );
});
