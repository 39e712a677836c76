const signs: ReadonlyMap<string, string> = new Map([
  [' ', '␣'],
  ['\t', '⇥'],
  ['\n', '⏎'],
  ['\r', '⏎'],
]);

/** What is drawn with ink; a soft hyphen and the like are not. */
const seen = /^[\p{L}\p{N}\p{P}\p{S}]$/u;

/** The first character's number, as Unicode writes it. */
export function codePoint(text: string): string {
  return `U+${Number(text.codePointAt(0)).toString(16).toUpperCase().padStart(4, '0')}`;
}

function visible(character: string): string {
  return signs.get(character) ?? (seen.test(character) ? character : codePoint(character));
}

/**
 * Shows characters that can't be seen, each once, in their order: `␣` a space, `⏎` a line break, `⇥` a
 * tab, `U+200B` any other; what can be seen stands as it is.
 */
export function visibleCharacters(texts: readonly string[]): string {
  return [...new Set(texts.flatMap((text) => [...text].map(visible)))].join(' ');
}
