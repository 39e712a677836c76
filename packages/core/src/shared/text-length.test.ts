import { expect, it } from 'vitest';
import { codePointLength, utf8Length } from './text-length.ts';

it.each([
  ['', 0, 0],
  ['a', 1, 1],
  ['é', 1, 2],
  ['€', 1, 3],
  ['😀', 1, 4],
  ['\uD800', 1, 3],
  ['aé€😀', 4, 10],
])('measures %j: %i code points, %i bytes', (text, codePoints, bytes) => {
  expect(codePointLength(text)).toBe(codePoints);
  expect(utf8Length(text)).toBe(bytes);
});
