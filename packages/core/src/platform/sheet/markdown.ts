/** The longest run of backticks in a text. */
function longestRun(text: string): number {
  return Math.max(0, ...Array.from(text.matchAll(/`+/g), ([run]) => run.length));
}

/**
 * A text as Markdown shows it byte for byte, within a line.
 *
 * @example
 * codeSpan('af_purchase') // => '`af_purchase`'
 */
export function codeSpan(text: string): string {
  const fence = '`'.repeat(longestRun(text) + 1);
  // Markdown takes one space from each end where both have one.
  const padded = /^[` ]|`$/.test(text) ? ` ${text} ` : text;
  return `${fence}${padded}${fence}`;
}

/**
 * A text as Markdown shows it byte for byte, on lines of its own.
 *
 * @example
 * codeBlock('https://a.example/') // => '```text\nhttps://a.example/\n```'
 */
export function codeBlock(text: string): string {
  const fence = '`'.repeat(Math.max(3, longestRun(text) + 1));
  return `${fence}text\n${text}\n${fence}`;
}

/**
 * A text that Markdown shows as it is, whatever signs stand in it.
 *
 * @example
 * plainText('Sale *now*') // => 'Sale \\*now\\*'
 */
export function plainText(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|&~]/g, (sign) => `\\${sign}`);
}

/**
 * A table: the heads, then the rows. A bar inside a cell is its text.
 *
 * @example
 * markdownTable(['a'], [['b|c']]) // => '| a |\n| --- |\n| b\\|c |'
 */
export function markdownTable(
  heads: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  return [heads, heads.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.map((cell) => cell.replace(/\|/g, '\\|')).join(' | ')} |`)
    .join('\n');
}
