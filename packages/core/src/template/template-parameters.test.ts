import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renderTemplate } from './render-template.ts';
import { templateParameters } from './template-parameters.ts';

const read = (text: string) =>
  templateParameters(text).map(({ name, text: value }) => [name, value]);

describe('templateParameters', () => {
  test.each([
    [
      'https://t.example/?secure=k&transaction_id=(clickid)',
      [
        ['secure', 'k'],
        ['transaction_id', '(clickid)'],
      ],
    ],
    [
      '?a={cl?Network Name}&b=1',
      [
        ['a', '{cl?Network Name}'],
        ['b', '1'],
      ],
    ],
    [
      '?a=<#if x>1&2=<#else>0</#if>&b=1',
      [
        ['a', '<#if x>1&2=<#else>0</#if>'],
        ['b', '1'],
      ],
    ],
    ['/{a?b}/?c=1', [['c', '1']]],
    [
      '?a=#s2#&b=x#y',
      [
        ['a', '#s2#'],
        ['b', 'x#y'],
      ],
    ],
    ['?a=1?b=2', [['a', '1?b=2']]],
    ['?a==b', [['a', '=b']]],
    ['?a', [['a', '']]],
    ['?a=', [['a', '']]],
    ['?=v', [['', 'v']]],
    [
      '?&&a=1&&b=2&',
      [
        ['a', '1'],
        ['b', '2'],
      ],
    ],
    ['?a%20b=%zz', [['a%20b', '%zz']]],
    [
      '?a=1&a=2',
      [
        ['a', '1'],
        ['a', '2'],
      ],
    ],
    ['?', []],
    ['a=1&b=2', []],
    ['', []],
  ])('reads %j', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  test('tells places and pieces', () => {
    expect(templateParameters('/?a&b=x{y}z&c=REPLACE')).toEqual([
      { name: 'a', text: '', value: [], span: [2, 3], nameSpan: [2, 3], valueSpan: [3, 3] },
      {
        name: 'b',
        text: 'x{y}z',
        value: [
          { kind: 'literal', text: 'x' },
          { kind: 'macro', text: '{y}', dialect: 'curly', name: 'y' },
          { kind: 'literal', text: 'z' },
        ],
        span: [4, 11],
        nameSpan: [4, 5],
        valueSpan: [6, 11],
      },
      {
        name: 'c',
        text: 'REPLACE',
        value: [{ kind: 'macro', text: 'REPLACE', dialect: 'bareword', name: 'REPLACE' }],
        span: [12, 21],
        nameSpan: [12, 13],
        valueSpan: [14, 21],
      },
    ]);
  });

  test('gives spans that cut the very name and value out of any text', () => {
    const part = fc.constantFrom(
      ...Array.from('?&=#{}(a)%$[]<>'),
      'REPLACE',
      '{a&b}',
      '<#if a>=</#if>',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 25 }), (parts) => {
        const text = parts.join('');
        for (const { name, text: value, value: segments, ...spans } of templateParameters(text)) {
          expect(text.slice(...spans.nameSpan)).toBe(name);
          expect(text.slice(...spans.valueSpan)).toBe(value);
          expect(renderTemplate(segments)).toBe(value);
          expect(text.slice(...spans.span)).toBe(
            spans.span[1] === spans.nameSpan[1] ? name : `${name}=${value}`,
          );
        }
      }),
      { numRuns: 5_000 },
    );
  });

  test('takes 50,000 parameters', () => {
    expect(templateParameters(`?${'a={b}&'.repeat(50_000)}`)).toHaveLength(50_000);
  });
});
