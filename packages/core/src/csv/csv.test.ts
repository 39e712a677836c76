import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvLine, csvNumber, csvText, csvTextOf } from './csv-cell.ts';
import { readCsv } from './read-csv.ts';

const awkward = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom(...'=+-@\t\r\n\0\'",; a＝'.split('')) }),
);

describe('CSV', () => {
  it('gives back every text that was written, with the line on which its record begins', () => {
    const rows = fc.array(fc.array(awkward, { minLength: 2, maxLength: 4 }), { maxLength: 6 });
    fc.assert(
      fc.property(rows, fc.boolean(), (texts, marked) => {
        const lines = texts.map((row) => csvLine(row.map(csvText)));
        const { records, faults } = readCsv((marked ? '\uFEFF' : '') + lines.join(''));
        expect(faults).toEqual([]);
        expect(records.map(({ cells }) => cells.map(csvTextOf))).toEqual(texts);
        const before = (index: number) =>
          lines
            .slice(0, index)
            .join('')
            .split(/\r\n|\n|\r/).length;
        expect(records.map(({ line }) => line)).toEqual(texts.map((_, index) => before(index)));
      }),
      { numRuns: 3000 },
    );
  });

  it('never begins a cell with what a spreadsheet takes for a formula', () => {
    fc.assert(
      fc.property(awkward, (text) => {
        expect(readCsv(csvLine([csvText(text), '1'])).records[0]?.cells[0] ?? '').not.toMatch(
          /^[=+\-@\t\r\n\0]/,
        );
      }),
      { numRuns: 3000 },
    );
    // Control: as it is, it would.
    expect(readCsv('=1+1,1').records[0]?.cells[0]).toMatch(/^[=+\-@]/);
  });

  it.each([
    [
      'a,b\nc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a,b\r\r\nc,',
      [
        ['a', 'b'],
        ['c', ''],
      ],
    ],
    ['', []],
    ['""', []],
    ['"",', [['', '']]],
    ['"a\r\nb",c', [['a\r\nb', 'c']]],
  ])('reads %j', (text, cells) => {
    expect(readCsv(text).records.map((record) => record.cells)).toEqual(cells);
  });

  it.each([
    ['a,b"c\nd,e', 1],
    ['a,b\n"c"d,e\nf', 2],
    ['a\n"never closed\nb', 2],
  ])('tells the line of a quote that stands wrong in %j', (text, line) => {
    const { faults, records } = readCsv(text);
    expect(faults[0]).toMatchObject({ line });
    expect(records.length).toBeGreaterThan(0);
  });

  it('writes numbers as they are, and nothing else as a number', () => {
    expect([csvNumber(-5), csvNumber('-12.50'), csvNumber('=1'), csvNumber('--1')]).toEqual([
      '-5',
      '-12.50',
      '"\'=1"',
      '"\'--1"',
    ]);
  });

  it('reads a long text in no time', () => {
    const text = '"'.repeat(200_000) + 'a'.repeat(200_000);
    expect(readCsv(text).faults.length).toBeGreaterThan(0);
  });
});
