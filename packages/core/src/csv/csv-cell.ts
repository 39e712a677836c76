/** What makes a spreadsheet take a text for a formula, or run into the cell before it. */
const formula = /^'*[=+\-@\t\r\n\0＝＋－＠]/u;

/** An apostrophe that was put before such a text. */
const guarded = /^'+[=+\-@\t\r\n\0＝＋－＠]/u;

const plainNumber = /^-?\d+(?:\.\d+)?$/;

/**
 * Writes a text as a cell of CSV, always quoted (RFC 4180). Before a text that a spreadsheet would take
 * for a formula stands an apostrophe; `csvTextOf` takes it away again, so that every text survives.
 *
 * @example
 * csvText('=1+1') // => '"\'=1+1"'
 */
export function csvText(text: string): string {
  const safe = formula.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}

/**
 * Writes a number as a cell of CSV, as it is: our own amounts and counts may be negative. What is no
 * plain decimal number is written as a text.
 *
 * @example
 * csvNumber('-12.50') // => '-12.50'
 */
export function csvNumber(number: number | string): string {
  const text = String(number);
  return plainNumber.test(text) ? text : csvText(text);
}

/**
 * Gives the text that `csvText` wrote a cell for, from the cell's content without its quotes.
 *
 * @example
 * csvTextOf("'=1+1") // => '=1+1'
 */
export function csvTextOf(content: string): string {
  return guarded.test(content) ? content.slice(1) : content;
}

/**
 * Puts written cells together to a line with its end.
 *
 * @example
 * csvLine(['"a"', '1']) // => '"a",1\r\n'
 */
export function csvLine(cells: readonly string[]): string {
  return `${cells.join(',')}\r\n`;
}
