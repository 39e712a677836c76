import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { percentEncode } from './percent-encode.ts';

describe('percentEncode', () => {
  test.each([
    ['AZaz09-._~', 'AZaz09-._~'],
    ["!'()*", '%21%27%28%29%2A'],
    [' +&=?#/%', '%20%2B%26%3D%3F%23%2F%25'],
    ['é', '%C3%A9'],
    ['😀', '%F0%9F%98%80'],
    ['a\uD800b', 'a%ED%A0%80b'],
    ['', ''],
  ])('%j becomes %j', (text, expected) => {
    expect(percentEncode(text)).toBe(expected);
  });

  test('writes nothing but unreserved characters and escapes, and can be read back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const encoded = percentEncode(text);
        expect(encoded).toMatch(/^(?:[A-Za-z0-9\-._~]|%[0-9A-F]{2})*$/);
        expect(decodeURIComponent(encoded)).toBe(text);
      }),
      { numRuns: 500 },
    );
  });
});
