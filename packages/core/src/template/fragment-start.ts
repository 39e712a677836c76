import { tokenizeTemplate } from './tokenize-template.ts';

/**
 * Where a template's fragment begins: the first `#` that is no part of a macro; the text's end without
 * one. A UTF-16 offset; refuses nothing. Rule: contract, "Postback URLs" (a template is text, not a URL).
 *
 * @example
 * fragmentStart('https://a.example/?s=#s2#&x=1#top') // => 29
 */
export function fragmentStart(text: string): number {
  let offset = 0;
  for (const segment of tokenizeTemplate(text)) {
    const index = segment.kind === 'literal' ? segment.text.indexOf('#') : -1;
    if (index !== -1) return offset + index;
    offset += segment.text.length;
  }
  return offset;
}
