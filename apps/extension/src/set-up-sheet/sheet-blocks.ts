/** A piece of a line: plain words, or a text that counts byte for byte. */
export interface SheetPiece {
  readonly kind: 'plain' | 'code';
  readonly text: string;
}

export type SheetLine = readonly SheetPiece[];

/** A part of the sheet, as it is drawn. */
export type SheetBlock =
  | { readonly kind: 'title' | 'heading' | 'text'; readonly line: SheetLine }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'list' | 'steps'; readonly items: readonly SheetLine[] }
  | { readonly kind: 'table'; readonly rows: readonly (readonly SheetLine[])[] };

const codeSpan = /(?<!`)(`+)(?!`)(.*?[^`])\1(?!`)/g;

function plain(text: string): SheetPiece[] {
  return text === ''
    ? []
    : [{ kind: 'plain', text: text.replace(/\\([\\`*_{}[\]<>#|&~])/g, '$1') }];
}

function code(text: string): SheetPiece {
  const padded = /^ [^]* $/.test(text) && text.trim() !== '';
  return { kind: 'code', text: padded ? text.slice(1, -1) : text };
}

function lineOf(markdown: string): SheetPiece[] {
  const pieces: SheetPiece[] = [];
  let end = 0;
  for (const { 0: whole, 2: inside = '', index } of markdown.matchAll(codeSpan)) {
    pieces.push(...plain(markdown.slice(end, index)), code(inside));
    end = index + whole.length;
  }
  return [...pieces, ...plain(markdown.slice(end))];
}

/** The cells of a table's line; a bar with a backslash before it is text. */
function cellsOf(line: string): SheetPiece[][] {
  return line
    .slice(2, -2)
    .split(' | ')
    .map((cell) => lineOf(cell.replaceAll('\\|', '|')));
}

function blockOf(part: string): SheetBlock {
  const lines = part.split('\n');
  const items = (mark: RegExp): SheetPiece[][] =>
    lines.map((line) => lineOf(line.replace(mark, '')));
  if (part.startsWith('# ')) return { kind: 'title', line: lineOf(part.slice(2)) };
  if (part.startsWith('## ')) return { kind: 'heading', line: lineOf(part.slice(3)) };
  if (/^`{3,}text\n/.test(part)) return { kind: 'code', text: lines.slice(1, -1).join('\n') };
  if (part.startsWith('- ')) return { kind: 'list', items: items(/^- /) };
  if (/^\d+\. /.test(part)) return { kind: 'steps', items: items(/^\d+\. /) };
  if (part.startsWith('| ')) {
    return { kind: 'table', rows: lines.filter((_, index) => index !== 1).map(cellsOf) };
  }
  return { kind: 'text', line: lineOf(part) };
}

/** Reads the Markdown that core's `setUpSheet` writes, so that it can be drawn. */
export function sheetBlocks(markdown: string): SheetBlock[] {
  return markdown.trimEnd().split('\n\n').map(blockOf);
}
