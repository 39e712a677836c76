import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decodeFormText,
  decodeLeniently,
  encodeFormText,
  storableText,
} from './percent-encoding.ts';

const anyText = fc.string({ unit: 'binary', maxLength: 40 });
/** Any UTF-16 code units, lone surrogates among them. */
const anyUnits = fc
  .array(
    fc.oneof(
      fc.integer({ min: 0, max: 0xff }),
      fc.integer({ min: 0xd7f0, max: 0xe010 }),
      fc.integer({ min: 0, max: 0xffff }),
    ),
    { maxLength: 30 },
  )
  .map((units) => String.fromCharCode(...units));

describe('decodeFormText', () => {
  it.each([
    ['a+b', 'a b'],
    ['%C3%A9', 'é'],
    ['é', 'é'],
    ['%F0%9F%98%80', '😀'],
    ['%00', '\u0000'],
    ['', ''],
    ['%', null],
    ['%4', null],
    ['%ZZ', null],
    ['%FF', null],
    ['%C0%80', null],
    ['%E0%80%80', null],
    ['%ED%A0%80', null],
    ['%F4%90%80%80', null],
    ['\uD800', null],
    ['\uDC80', null],
  ])('decodes %j to %j', (raw, decoded) => {
    expect(decodeFormText(raw)).toBe(decoded);
  });
});

describe('encodeFormText', () => {
  it.each([
    ['AZaz09-._~', 'AZaz09-._~'],
    ["!'()*", '%21%27%28%29%2A'],
    [' +&=?#/%', '%20%2B%26%3D%3F%23%2F%25'],
    ['é', '%C3%A9'],
    ['😀', '%F0%9F%98%80'],
    ['a\uD800b', 'a%ED%A0%80b'],
    ['', ''],
  ])('writes %j as %j', (text, encoded) => {
    expect(encodeFormText(text)).toBe(encoded);
  });

  it('decodes again to every text', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(decodeFormText(encodeFormText(text))).toBe(text);
      }),
      { numRuns: 10_000 },
    );
  });

  it('writes lone surrogates as ASCII that stays invalid', { timeout: 120_000 }, () => {
    expect(encodeFormText('a\uDCFFb')).toBe('a%ED%B3%BFb');
    fc.assert(
      fc.property(anyUnits, (text) => {
        const encoded = encodeFormText(text);
        expect(encoded).toMatch(/^(?:[A-Za-z0-9\-._~]|%[0-9A-F]{2})*$/);
        expect(decodeFormText(encoded)).toBe(text.isWellFormed() ? text : null);
      }),
      { numRuns: 10_000 },
    );
  });
});

describe('storableText', () => {
  it('encodes control characters and lone surrogates alone', () => {
    expect(storableText('a\u0000\u007F\u0085=é😀\uD800%ZZ')).toBe('a%00%7F%C2%85=é😀%ED%A0%80%ZZ');
  });

  it('decodes to the same as before', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(anyUnits, (text) => {
        const stored = storableText(text);
        expect(stored.isWellFormed()).toBe(true);
        expect(decodeFormText(stored)).toBe(decodeFormText(text));
      }),
      { numRuns: 10_000 },
    );
  });
});

describe('decodeLeniently', () => {
  it.each([
    ['%41%ZZ', 'A%ZZ'],
    ['a+%73', 'a s'],
    ['%41%FF%C3%A9', 'A%FF%C3%A9'],
    ['\uD800%41', '\uD800A'],
  ])('decodes %j to %j', (raw, decoded) => {
    expect(decodeLeniently(raw)).toBe(decoded);
  });
});
