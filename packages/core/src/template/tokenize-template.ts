import { createFindAhead, type FindAhead } from './reading/find-ahead.ts';
import { type FoundMacro, macroReaders } from './reading/macro-readers.ts';
import { readBareword } from './reading/read-bareword.ts';
import type { Segment } from './segment.ts';

/** Where a macro may begin: at a delimiter, or after the `=` before a bareword. */
const opening = /[$<#{[%(=]/g;

function readMacro(text: string, start: number, findAhead: FindAhead): FoundMacro | null {
  const readers = macroReaders.get(text.charAt(start)) ?? [];
  for (const read of readers) {
    const found = read(text, start, findAhead);
    if (found !== null) return found;
  }
  return null;
}

/**
 * Cuts a template into literals and macros of every dialect of the catalogue, without changing a
 * code unit: the pieces' texts put together are the template. Refuses nothing; literals are never
 * empty and never neighbours; time is linear in the text's length. The longest form wins (`{{x}}`
 * before `{x}`), and a bareword such as `REPLACE` counts only as a whole value after `=`.
 * Rule: contract, "Postback URLs" and section 6.
 *
 * @example
 * tokenizeTemplate('?a=(x)') // => [{ kind: 'literal', text: '?a=' }, { kind: 'macro', text: '(x)', dialect: 'paren', name: 'x' }]
 */
export function tokenizeTemplate(text: string): Segment[] {
  const findAhead = createFindAhead(text);
  const segments: Segment[] = [];
  let literalStart = 0;
  let from = 0;
  for (;;) {
    opening.lastIndex = from;
    const next = opening.exec(text);
    if (next === null) break;
    const start = next[0] === '=' ? next.index + 1 : next.index;
    const found = readMacro(text, start, findAhead) ?? readBareword(text, start);
    from = found?.end ?? next.index + 1;
    if (found === null) continue;
    if (start > literalStart)
      segments.push({ kind: 'literal', text: text.slice(literalStart, start) });
    const { dialect, name, end } = found;
    segments.push({ kind: 'macro', text: text.slice(start, end), dialect, name });
    literalStart = end;
  }
  if (literalStart < text.length)
    segments.push({ kind: 'literal', text: text.slice(literalStart) });
  return segments;
}
