import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textFromBytes } from './text-from-bytes.ts';

/** The platform's own decoder: core may not use it, its tests may. */
const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function decodedByThePlatform(bytes: Uint8Array): string | null {
  try {
    return strict.decode(bytes);
  } catch {
    return null;
  }
}

/** What `textFromBytes` lost nothing of. */
function bytesAgain(text: string): number[] {
  return [...text].flatMap((character) => {
    const codePoint = character.codePointAt(0) ?? 0;
    return codePoint >= 0xdc80 && codePoint <= 0xdcff
      ? [codePoint - 0xdc00]
      : [...new TextEncoder().encode(character)];
  });
}

const telling = fc.constantFrom(
  0x61,
  0x7f,
  0x80,
  0x8f,
  0x90,
  0x9f,
  0xa0,
  0xbf,
  0xc0,
  0xc1,
  0xc2,
  0xdf,
  0xe0,
  0xed,
  0xef,
  0xf0,
  0xf4,
  0xf5,
  0xff,
);

describe('textFromBytes', () => {
  it.each([
    ['plain', [0x61], 'a'],
    ['two bytes', [0xc3, 0xa9], 'é'],
    ['three bytes', [0xe2, 0x82, 0xac], '€'],
    ['four bytes', [0xf0, 0x9f, 0x98, 0x80], '😀'],
    ['a byte order mark', [0xef, 0xbb, 0xbf], '\uFEFF'],
    ['a lone continuation', [0x80], '\uDC80'],
    ['an overlong form', [0xc0, 0x80], '\uDCC0\uDC80'],
    ['a surrogate', [0xed, 0xa0, 0x80], '\uDCED\uDCA0\uDC80'],
    ['a cut end', [0xe2, 0x82], '\uDCE2\uDC82'],
    ['a cut middle', [0xe2, 0x61], '\uDCE2a'],
    ['above U+10FFFF', [0xf4, 0x90, 0x80, 0x80], '\uDCF4\uDC90\uDC80\uDC80'],
  ])('reads %s', (_, bytes, text) => {
    expect(textFromBytes(new Uint8Array(bytes))).toBe(text);
  });

  it(
    'agrees with the strict decoder of the platform, and loses nothing',
    { timeout: 120_000 },
    () => {
      fc.assert(
        fc.property(
          fc.array(fc.oneof(telling, fc.integer({ min: 0, max: 255 })), { maxLength: 12 }),
          (list) => {
            const bytes = new Uint8Array(list);
            const text = textFromBytes(bytes);
            expect(text.isWellFormed() ? text : null).toBe(decodedByThePlatform(bytes));
            expect(bytesAgain(text)).toEqual(list);
          },
        ),
        { numRuns: 10_000 },
      );
    },
  );
});
