import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import type { DialectId } from './dialects.ts';
import { dialectIds } from './dialects.ts';
import { renderTemplate } from './render-template.ts';
import { tokenizeTemplate } from './tokenize-template.ts';

/** Shortened: `[text]` is a literal, `[text, dialect, name]` a macro. */
function pieces(text: string): readonly (readonly string[])[] {
  return tokenizeTemplate(text).map((segment) =>
    segment.kind === 'literal' ? [segment.text] : [segment.text, segment.dialect, segment.name],
  );
}

const wholeMacros: readonly (readonly [text: string, dialect: DialectId, name: string])[] = [
  ['{transaction_id}', 'curly', 'transaction_id'],
  ['{cl?Network Name}', 'curly', 'cl?Network Name'],
  ['{status:lead=0 sale=1 rejected=2}', 'curly', 'status:lead=0 sale=1 rejected=2'],
  ['{_name}', 'curly', '_name'],
  ['{.}', 'curly', '.'],
  ['#reqid#', 'hash', 'reqid'],
  ['#a.b-c#', 'hash', 'a.b-c'],
  ['#{click.publisher.clickId}', 'hash-curly', 'click.publisher.clickId'],
  ['(event-name)', 'paren', 'event-name'],
  ['$$sdk(event-name)', 'af-internal', 'event-name'],
  ['$$click(clickid)', 'af-internal', 'clickid'],
  ['${(name)!}', 'freemarker', 'name'],
  [
    '${(last_attributed_touch_data.~click_id)!}',
    'freemarker',
    'last_attributed_touch_data.~click_id',
  ],
  ['<#if attributed>1<#else>0</#if>', 'freemarker', 'attributed'],
  ['{{click_id}}', 'double-curly', 'click_id'],
  ['{{Variable Name}}', 'double-curly', 'Variable Name'],
  ['${clickid}', 'dollar-curly', 'clickid'],
  ['${(name)}', 'dollar-curly', '(name)'],
  ['##CLICK_ID##', 'double-hash', 'CLICK_ID'],
  ['##CLICK ID##', 'double-hash', 'CLICK ID'],
  ['[clickid]', 'square', 'clickid'],
  ['[[subid]]', 'double-square', 'subid'],
  ['[[a[b]]', 'double-square', 'a[b'],
  ['[[[subid]]]', 'double-square', 'subid'],
  ['%click_id%', 'percent', 'click_id'],
  ['%device_id%', 'percent', 'device_id'],
  ['%de%', 'percent', 'de'],
  ['%x%', 'percent', 'x'],
  ['%%click_id%%', 'double-percent', 'click_id'],
  ['<click_id>', 'angle', 'click_id'],
  ['{@postback.eventName}', 'dotted-at', '@postback.eventName'],
  ['{attributionResult.attributedClickID}', 'dotted-at', 'attributionResult.attributedClickID'],
];

describe('a macro of each dialect', () => {
  test.each(wholeMacros)('%j is one macro', (text, dialect, name) => {
    expect(tokenizeTemplate(text)).toEqual([{ kind: 'macro', text, dialect, name }]);
  });

  test.each(wholeMacros)('%j is found between literals', (text, dialect, name) => {
    expect(pieces(`/?a=${text}&b=c`)).toEqual([['/?a='], [text, dialect, name], ['&b=c']]);
  });

  test('every dialect is in the tables', () => {
    const seen = new Set<string>([...wholeMacros.map(([, dialect]) => dialect), 'bareword']);
    expect(dialectIds.filter((id) => !seen.has(id))).toEqual([]);
  });
});

describe('what could be read in two ways', () => {
  test.each([
    ['{{x}', [['{'], ['{x}', 'curly', 'x']]],
    ['{x}}', [['{x}', 'curly', 'x'], ['}']]],
    ['{a{b}', [['{a'], ['{b}', 'curly', 'b']]],
    ['##x#', [['#'], ['#x#', 'hash', 'x']]],
    ['#a#b#', [['#a#', 'hash', 'a'], ['b#']]],
    ['[[x]', [['['], ['[x]', 'square', 'x']]],
    ['%%x%', [['%'], ['%x%', 'percent', 'x']]],
    ['$$other(x)', [['$$other'], ['(x)', 'paren', 'x']]],
    ['$#{x}', [['$'], ['#{x}', 'hash-curly', 'x']]],
    ['<#if a>1', [['<#if a>1']]],
    ['<#if >1</#if>', [['<#if >1</#if>']]],
    ['<#if a', [['<#if a']]],
    ['</a>', [['</a>']]],
    ['<#a>', [['<#a>']]],
    ['<>', [['<>']]],
    ['{}', [['{}']]],
    ['{clickid', [['{clickid']]],
    ['(a b)', [['(a b)']]],
    ['#a b#', [['#a b#']]],
    [
      '{a}{b}',
      [
        ['{a}', 'curly', 'a'],
        ['{b}', 'curly', 'b'],
      ],
    ],
    ['', []],
    ['plain', [['plain']]],
  ])('%j', (text, expected) => {
    expect(pieces(text)).toEqual(expected);
  });
});

describe('percent signs', () => {
  test.each([
    ['%de%20', [['%de%20']]],
    ['%C3%A9t%C3%A9', [['%C3%A9t%C3%A9']]],
    ['%a%20', [['%a%20']]],
    ['%7Bclick_id%7D', [['%7Bclick_id%7D']]],
    ['50%&b=10%', [['50%&b=10%']]],
    ['%device_id%x', [['%device_id%', 'percent', 'device_id'], ['x']]],
    ['%click_id%20', [['%click_id%', 'percent', 'click_id'], ['20']]],
  ])('%j', (text, expected) => {
    expect(pieces(text)).toEqual(expected);
  });
});

describe('barewords', () => {
  test.each([
    ['a=REPLACE', [['a='], ['REPLACE', 'bareword', 'REPLACE']]],
    [
      'a=OPTIONAL&b=SALE_AMOUNT',
      [
        ['a='],
        ['OPTIONAL', 'bareword', 'OPTIONAL'],
        ['&b='],
        ['SALE_AMOUNT', 'bareword', 'SALE_AMOUNT'],
      ],
    ],
    ['a=CLICK_ID2', [['a='], ['CLICK_ID2', 'bareword', 'CLICK_ID2']]],
    ['REPLACE', [['REPLACE']]],
    ['a=REPLACED', [['a=REPLACED']]],
    ['a=xREPLACE', [['a=xREPLACE']]],
    ['a=REPLACE2&b=1', [['a=REPLACE2&b=1']]],
    ['a=USD', [['a=USD']]],
    ['a=A_', [['a=A_']]],
    ['a=', [['a=']]],
  ])('%j', (text, expected) => {
    expect(pieces(text)).toEqual(expected);
  });
});

describe('every string', () => {
  const delimiters = fc.oneof(
    fc.constantFrom(...Array.from('{}[]()<>#%$@!?&=._-/~ ¤\n\0a')),
    fc.constantFrom('$$sdk(', '$$click(', '${(', ')!}', '<#if ', '</#if>', '{{', '}}', '##', '%%'),
    fc.constantFrom('%de', '%20', 'REPLACE', 'CLICK_ID', 'sub1', '\uD800', '\uDC80', '😀'),
  );
  const anyCodeUnit = fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit));
  const texts = fc
    .array(fc.oneof({ weight: 4, arbitrary: delimiters }, anyCodeUnit), { maxLength: 40 })
    .map((parts) => parts.join(''));

  const cases = 20_000;

  test(`comes back byte for byte, in canonical pieces (${cases} cases)`, () => {
    let run = 0;
    fc.assert(
      fc.property(texts, (text) => {
        run += 1;
        const segments = tokenizeTemplate(text);
        expect(renderTemplate(segments)).toBe(text);
        expect(segments.every((segment) => segment.text !== '')).toBe(true);
        const kinds = segments.map((segment) => segment.kind).join(' ');
        expect(kinds).not.toContain('literal literal');
      }),
      { numRuns: cases },
    );
    expect(run).toBeGreaterThanOrEqual(cases);
  });

  test('finds every macro that stands alone again inside any URL of harmless text', () => {
    const harmless = fc.stringMatching(/^[a-z0-9/.]{0,8}$/);
    const macro = fc.constantFrom(...wholeMacros.map(([text]) => text));
    fc.assert(
      fc.property(fc.array(fc.tuple(harmless, macro), { maxLength: 6 }), (parts) => {
        const text = parts.map(([name, value]) => `&${name}=${value}`).join('');
        const found = tokenizeTemplate(text).filter((segment) => segment.kind === 'macro');
        expect(found.map((segment) => segment.text)).toEqual(parts.map(([, value]) => value));
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('time', () => {
  const repeated = [
    '{',
    '{{',
    '${',
    '${(',
    '#',
    '#{',
    '##a ',
    '[',
    '[[',
    '[a[[',
    '%a',
    '(a',
    '<',
    '<#if ',
    '<#if a>',
    '$$sdk(',
    '=A_',
    '=A',
    '${a{',
    '${(a)',
  ];

  /** How many characters all searches for a delimiter look at, together. */
  function charactersSearched(act: () => void): number {
    const original = String.prototype.indexOf;
    let total = 0;
    const spy = vi.spyOn(String.prototype, 'indexOf').mockImplementation(function (
      this: string,
      needle: string,
      from = 0,
    ) {
      const at = original.call(this, needle, from);
      total += (at === -1 ? this.length : at) - from;
      return at;
    });
    act();
    spy.mockRestore();
    return total;
  }

  function searchAnewForEach(text: string): void {
    for (let index = 0; index < text.length; index += 1) text.indexOf('}', index);
  }

  test.each(repeated)('searches the text for %j a few times in all', (piece) => {
    const text = piece.repeat(1_000);
    expect(charactersSearched(() => tokenizeTemplate(text))).toBeLessThan(12 * text.length);
  });

  test('a reader that searched anew for each delimiter would not pass', () => {
    const text = '${'.repeat(1_000);
    expect(charactersSearched(() => searchAnewForEach(text))).toBeGreaterThan(12 * text.length);
  });

  test.each(repeated)('takes 100,000 times %j', (piece) => {
    const text = piece.repeat(100_000);
    expect(renderTemplate(tokenizeTemplate(text))).toBe(text);
  });
});
