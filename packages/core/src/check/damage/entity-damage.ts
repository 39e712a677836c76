import { htmlEntityDamage } from '../../template/html-entity-damage.ts';
import { decodeText } from '../text/decode-text.ts';
import type { Edit } from '../text/edit.ts';
import { type MacroSegment, macroMask } from './segment-places.ts';

/** `¤` by `curren`: the character reference that was read, out of the catalogue's damaged names. */
const references: ReadonlyMap<string, string> = new Map(
  [...htmlEntityDamage].map(([damaged, name]) => [
    damaged.charAt(0),
    name.slice(0, name.length - damaged.length + 1),
  ]),
);

const marks = [...references.keys()].filter((character) => character > '\u007F');

/** ASCII characters are used for much else, so they count only in the names that are known. */
const asciiNames = [...htmlEntityDamage.keys()].filter((name) => name.charAt(0) <= '\u007F');

const escapedAmpersand = '&(?:(?:amp|#0*38|#x0*26);)+';
/** All of the marks, but for a few others too, are `%C2%…` and `%C3%…` when a browser encodes them. */
const damagedName = `(?:[${marks.join('')}]|%C[23]%[89AB][0-9A-F])[A-Za-z0-9_]{0,40}(?==)`;
const asciiName = `(?:${asciiNames.join('|')})(?==)`;
const leftOver = /^&(?:amp|#)[^;]*;/i;
const damage = new RegExp(`${escapedAmpersand}|${damagedName}|${asciiName}`, 'gi');

/** `<v=1>` is a stretch between two damaged names, `<click_id>` a macro. */
function isTrulyMacro({ dialect, name }: MacroSegment): boolean {
  return dialect !== 'angle' || !name.includes('=');
}

/** What stood there; null where it was no damage. */
function restored(found: string): string | null {
  if (leftOver.test(found)) return '&';
  const written = found.startsWith('%') ? String(decodeText(found)) : found;
  const reference = references.get(written.charAt(0));
  return reference === undefined ? null : `&${reference}${written.slice(1)}`;
}

/**
 * Finds the places where HTML took the beginning of a parameter's name for a character reference
 * (`&currency=` became `¤cy=`), and left-over `&amp;`, with what stood there. Only names in the query
 * that are followed by `=` count.
 */
export function findEntityDamage(text: string): Edit[] {
  const query = text.indexOf('?');
  const macros = macroMask(text, isTrulyMacro);
  const edits: Edit[] = [];
  for (const match of text.matchAll(damage)) {
    const found = match[0];
    const start = match.index;
    const escaped = leftOver.test(found);
    const name = restored(found);
    if (name === null) continue;
    if (!escaped && (query === -1 || start < query || macros[start] === 1)) continue;
    const separated = !escaped && /[?&]/.test(text.charAt(start - 1));
    edits.push({ start, end: start + found.length, text: separated ? name.slice(1) : name });
  }
  return edits;
}
