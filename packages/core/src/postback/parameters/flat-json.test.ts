import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFlatJson } from './flat-json.ts';

describe('readFlatJson', () => {
  it.each([
    ['{}', []],
    ['{"a":"b"}', [['a', 'b']]],
    [
      '\uFEFF { "a" : 1 , "b" : -0.50e+3 } \n',
      [
        ['a', '1'],
        ['b', '-0.50e+3'],
      ],
    ],
    ['{"id":12345678901234567890.10}', [['id', '12345678901234567890.10']]],
    [
      '{"a":true,"b":false,"c":null}',
      [
        ['a', 'true'],
        ['b', 'false'],
      ],
    ],
    [
      '{"a":1,"a":"2"}',
      [
        ['a', '1'],
        ['a', '2'],
      ],
    ],
    ['{"\\u0061":"\\"\\\\\\u0000\\ud800"}', [['a', '"\\\u0000\uD800']]],
    [
      '{"__proto__":"x","constructor":"y"}',
      [
        ['__proto__', 'x'],
        ['constructor', 'y'],
      ],
    ],
    ['{"":"{[,:]}"}', [['', '{[,:]}']]],
    ['{"null":"null"}', [['null', 'null']]],
  ])('reads %s', (json, members) => {
    const pairs = members.map(([name, value]) => ({ name, value }));
    expect(readFlatJson(json)).toEqual({ flat: true, members: pairs });
  });

  it.each([
    [
      '{"a":{"b":1,"c":{"d":"x"}},"e":[1,null,[2]],"f":"g"}',
      [
        ['a[b]', '1'],
        ['a[c][d]', 'x'],
        ['e[0]', '1'],
        ['e[2][0]', '2'],
        ['f', 'g'],
      ],
    ],
    ['{"a":{}}', []],
    ['{"a":[]}', []],
  ])('keeps what is nested in %s under its path', (json, members) => {
    const pairs = members.map(([name, value]) => ({ name, value }));
    expect(readFlatJson(json)).toEqual({ flat: false, members: pairs });
  });

  it.each([
    '',
    '[]',
    '["a"]',
    '1',
    '"a"',
    'null',
    '{',
    '{"a"}',
    '{"a":1,}',
    '{a:1}',
    "{'a':1}",
    '{"a":01}',
    '{"a":"\n"}',
    '{} {}',
    '\u00A0{}',
  ])('cannot read %j', (text) => {
    expect(readFlatJson(text)).toEqual({ flat: false, members: [] });
  });

  it('bounds what it keeps of nested bodies, and keeps the flat members beside them', () => {
    const list = `[${'1,'.repeat(99)}1]`;
    const { members } = readFlatJson(`{"a":${list},"b":"c"}`);
    expect(members).toHaveLength(65);
    expect(members.at(-1)).toEqual({ name: 'b', value: 'c' });
    expect(readFlatJson(`{"${'k'.repeat(252)}":{"a":1,"bb":1,"c":{"d":{"e":1}}}}`).members).toEqual(
      [{ name: `${'k'.repeat(252)}[a]`, value: '1' }],
    );
  });

  it('reads deep and long texts in linear time', { timeout: 120_000 }, () => {
    const deep = 300_000;
    expect(readFlatJson(`{"a":${'['.repeat(deep)}1${']'.repeat(deep)}}`).flat).toBe(false);
    const long = 'x\\n'.repeat(300_000);
    expect(readFlatJson(`{"a":"${long}"}`).members[0]?.value).toHaveLength(600_000);
  });

  it('agrees with the platform about every flat object of texts', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' })), {
          maxLength: 6,
        }),
        (pairs) => {
          const json = `{${pairs.map(([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value)}`).join(' , ')}}`;
          expect(readFlatJson(json)).toEqual({
            flat: true,
            members: pairs.map(([name, value]) => ({ name, value })),
          });
        },
      ),
      { numRuns: 10_000 },
    );
  });

  it(
    'takes for JSON what the platform takes for JSON, whatever the text',
    { timeout: 120_000 },
    () => {
      const pieces = fc.constantFrom(
        '{',
        '}',
        '[',
        ']',
        ',',
        ':',
        '"',
        '\\',
        'a',
        '1',
        '-',
        '.',
        'e',
        ' ',
        '\n',
        'null',
        'true',
        '"a"',
        '{"a":1}',
      );
      fc.assert(
        fc.property(
          fc.array(pieces, { maxLength: 12 }).map((list) => list.join('')),
          (text) => {
            const { flat, members } = readFlatJson(text);
            if (!flat && members.length === 0) return;
            expect(() => JSON.parse(text)).not.toThrow();
          },
        ),
        { numRuns: 10_000 },
      );
    },
  );
});
