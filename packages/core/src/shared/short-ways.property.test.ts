import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldedName, mayCarryToken } from './parameter-name.ts';
import {
  decodeFormText,
  decodeLeniently,
  encodeFormText,
  storableText,
} from './percent-encoding.ts';
import { isOverBytes } from './text-length.ts';

/** Plain texts, encoded and broken ones, and any code units. */
const text = fc
  .array(
    fc.oneof(
      fc.constantFrom('a', 'Z', '7', '_', '.', ' ', '+', '%', '%41', '%C3%A9', '%FF', '%00', '[]'),
      fc.integer({ min: 0x20, max: 0x7e }).map((code) => String.fromCharCode(code)),
      fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
    ),
    { maxLength: 12 },
  )
  .chain((pieces) => fc.constantFrom(pieces, pieces.slice(0, 2)))
  .map((pieces) => pieces.join(''));

const name = fc.oneof(
  text,
  fc
    .array(fc.constantFrom('se', 'cure', 'secure', 'event', 'id', 'amp', '_', '-', 'E', '[', ']'), {
      maxLength: 5,
    })
    .map((pieces) => pieces.join('')),
);

const runs = { numRuns: 20_000 };

/** What is added to a plain text makes it go the long way, and changes nothing before it. */
describe('a plain text, which goes a short way, comes out as by the long one', () => {
  it('is decoded as the platform decodes', () => {
    const decoded = (raw: string): string | null => {
      try {
        return raw.isWellFormed() ? decodeURIComponent(raw.replaceAll('+', ' ')) : null;
      } catch {
        return null;
      }
    };
    fc.assert(
      fc.property(text, (raw) => {
        expect(decodeFormText(raw)).toBe(decoded(raw));
      }),
      runs,
    );
  });

  it('is decoded as far as can be', () => {
    fc.assert(
      fc.property(text, (raw) => {
        expect(`${decodeLeniently(raw)}%`).toBe(decodeLeniently(`${raw}%`));
      }),
      runs,
    );
  });

  it('is made storable and is encoded', () => {
    fc.assert(
      fc.property(text, (raw) => {
        expect(`${storableText(raw)}%00`).toBe(storableText(`${raw}\u0000`));
        expect(`${encodeFormText(raw)}%21`).toBe(encodeFormText(`${raw}!`));
      }),
      runs,
    );
  });

  it('is folded, and suspected of a token', () => {
    fc.assert(
      fc.property(name, (spelled) => {
        expect(foldedName(spelled)).toBe(foldedName(`${spelled}\u200B`));
        expect(mayCarryToken(spelled)).toBe(mayCarryToken(`${spelled}[]`));
      }),
      runs,
    );
  });

  it('is measured', () => {
    const long = fc.tuple(text, fc.constantFrom('a', 'é', '€', '😀'), fc.nat({ max: 260 }));
    fc.assert(
      fc.property(long, ([start, unit, count]) => {
        const value = start + unit.repeat(count);
        expect(isOverBytes(value)).toBe(new TextEncoder().encode(value).length > 255);
      }),
      runs,
    );
  });
});
