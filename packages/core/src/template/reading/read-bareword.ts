import type { FoundMacro } from './macro-readers.ts';

const bareword = /(?:REPLACE|OPTIONAL|[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)(?=&|$)/y;

/** Reads a placeholder word that stands right after `=` and fills the whole value. */
export function readBareword(text: string, start: number): FoundMacro | null {
  if (text[start - 1] !== '=') return null;
  bareword.lastIndex = start;
  const found = bareword.exec(text);
  return found === null
    ? null
    : { dialect: 'bareword', name: found[0], end: start + found[0].length };
}
