/** One record of a CSV text. */
export interface CsvRecord {
  /** The line of the text on which it begins, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

export interface CsvFault {
  readonly line: number;
  readonly message: string;
}

export interface CsvReading {
  readonly records: readonly CsvRecord[];
  readonly faults: readonly CsvFault[];
}

const byteOrderMark = '\uFEFF';

/** A cell that is not quoted, as far as it goes; then what ends it. */
const bare = /[^,"\r\n]*/y;
const quoted = /"([^"]*(?:""[^"]*)*)"/y;
const end = /,|\r\n|\n|\r|$/y;
const restOfLine = /[^\r\n]*/y;

/**
 * Reads CSV (RFC 4180): commas, quotes doubled inside of quotes, lines that end in CRLF, LF or CR, with
 * or without a byte order mark. Empty lines are left out. What can't be read is told by its line, and
 * reading goes on after it. Linear; never throws.
 *
 * @example
 * readCsv('a,"b ""c"""\r\n').records // => [{ line: 1, cells: ['a', 'b "c"'] }]
 */
export function readCsv(text: string): CsvReading {
  const source = text.startsWith(byteOrderMark) ? text.slice(1) : text;
  const records: CsvRecord[] = [];
  const faults: CsvFault[] = [];
  let at = 0;
  let line = 1;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(source);
    if (found !== null) at = pattern.lastIndex;
    return found;
  };
  while (at < source.length) {
    const begun = line;
    const cells: string[] = [];
    for (;;) {
      const inQuotes = take(quoted);
      const content = inQuotes === null ? String(take(bare)?.[0]) : String(inQuotes[1]);
      cells.push(inQuotes === null ? content : content.replaceAll('""', '"'));
      if (inQuotes !== null) line += linesIn(content);
      const ending = take(end)?.[0];
      if (ending === ',') continue;
      if (ending === undefined) {
        const message =
          'A quote stands where none can: put the whole cell into quotes, and double those inside of it.';
        faults.push({ line: begun, message });
        take(restOfLine);
        take(end);
      } else if (cells.length > 1 || cells[0] !== '') {
        records.push({ line: begun, cells });
      }
      line += 1;
      break;
    }
  }
  return { records, faults };
}

function linesIn(content: string): number {
  return content.split(/\r\n|\n|\r/).length - 1;
}
